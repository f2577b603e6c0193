package org.dyad.library.read.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.library.document.Doi;
import org.dyad.library.document.Link;
import org.dyad.library.document.LinkKind;
import org.dyad.library.read.citation.PubMedNumber;
import org.dyad.library.read.xml.XmlElement;

/** The works that an article cites and that have a DOI or a PubMed number, each with the words of its citation. */
final class JatsReferences {
    private JatsReferences() {}

    static List<Link> of(XmlElement article) {
        List<Link> links = new ArrayList<>();
        for (XmlElement list : article.at("back", "ref-list")) {
            collect(list, links);
        }
        return links;
    }

    private static void collect(XmlElement list, List<Link> links) {
        list.elements("ref-list").forEach(part -> collect(part, links));
        for (XmlElement reference : list.elements("ref")) {
            Found found = new Found();
            find(reference, found);
            String label = reference.words();
            String words = label.length() <= 500 ? label : label.substring(0, 500);
            found.doi
                    .or(() -> Doi.of(words))
                    .ifPresent(doi -> links.add(new Link(LinkKind.DOI, doi, words, Optional.empty())));
            found.pmid.ifPresent(pmid -> links.add(new Link(LinkKind.PUBMED, pmid, words, Optional.empty())));
        }
    }

    private static final class Found {
        private Optional<String> doi = Optional.empty();
        private Optional<String> pmid = Optional.empty();
    }

    private static void find(XmlElement element, Found found) {
        String words =
                element.attribute("pub-id-type").isEmpty() && !element.name().equals("ext-link") ? "" : element.words();
        if (element.attribute("pub-id-type").equals("pmid")) {
            found.pmid = found.pmid.or(() -> PubMedNumber.alone(words));
        } else if (!words.isEmpty()) {
            found.doi = found.doi.or(() -> Doi.of(words)).or(() -> Doi.of(element.attribute("xlink:href")));
        }
        element.elements().forEach(child -> find(child, found));
    }
}
