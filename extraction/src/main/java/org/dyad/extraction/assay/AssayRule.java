package org.dyad.extraction.assay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dyad.extraction.cue.Hit;
import org.dyad.extraction.cue.PhraseTable;
import org.dyad.extraction.cue.StudyView;
import org.dyad.extraction.fact.ProposedFact;

/**
 * Finds the words for the method that measured 25-hydroxyvitamin D: a method of the laboratory in a sentence that speaks of the vitamin, or
 * a maker of such assays. Each wording once.
 */
public final class AssayRule {
    private static final PhraseTable<Boolean> METHODS =
            new PhraseTable.Builder<Boolean>().add(true, """
                    liquid chromatography tandem mass spectrometry, liquid chromatography coupled to tandem mass spectrometry
                    liquid chromatography mass spectrometry, liquid chromatography tandem mass spectroscopy
                    high performance liquid chromatography, high pressure liquid chromatography, isotope dilution liquid chromatography
                    lc ms ms, lc ms, lcms, hplc, uplc ms ms, radioimmunoassay, ria, enzyme immunoassay, eia
                    enzyme linked immunosorbent assay, elisa, chemiluminescence immunoassay, chemiluminescent immunoassay
                    chemiluminescence, electrochemiluminescence, electrochemiluminescence immunoassay, immunoassay
                    competitive protein binding assay, competitive protein binding, enzyme linked fluorescent assay, tandem mass spectrometry
                    mass spectrometry, diasorin liaison, diasorin, liaison, roche elecsys, elecsys, abbott architect, enzymeimmunoassay""").build();
    private static final PhraseTable<Boolean> VITAMIN = new PhraseTable.Builder<Boolean>()
            .add(true, "vitamin, 25, hydroxyvitamin, 25ohd, ohd, calcidiol, calcifediol, hydroxy, s 25")
            .build();

    private AssayRule() {}

    /** The methods of a study, in order. */
    public static List<ProposedFact<String>> read(StudyView view) {
        Map<String, ProposedFact<String>> found = new LinkedHashMap<>();
        for (Hit<Boolean> hit : METHODS.all(view.tokens(), 0, view.tokens().count())) {
            if (speaksOfVitamin(view, hit)) {
                String words = view.words(hit.first(), hit.end());
                found.putIfAbsent(
                        words.toLowerCase(Locale.ROOT), view.fact(words, hit.first(), hit.end(), "assay.method", 0.85));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static boolean speaksOfVitamin(StudyView view, Hit<Boolean> hit) {
        int end = view.sentenceEnd(hit.end());
        for (int i = view.sentenceStart(hit.first()); i < end; i++) {
            if (VITAMIN.at(view.tokens(), i).isPresent() || view.tokens().value(i) == 25) {
                return true;
            }
        }
        return false;
    }
}
