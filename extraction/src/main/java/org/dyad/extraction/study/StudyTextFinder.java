package org.dyad.extraction.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.library.document.ReadingText;

/**
 * Finds the text of studies among comments, lists of links and further matter of a page. A study is known by its citation or by the
 * labels of its abstract; its title stands before, its abstract after. A page without either may hold a news report,
 * or a paragraph that reads like an abstract.
 */
public final class StudyTextFinder {
    private StudyTextFinder() {}

    /** The studies of a page, in order; none where it holds no study. */
    public static List<StudyText> find(ReadingText text) {
        Page page = Page.of(text);
        List<StudyText> studies = new ArrayList<>();
        int from = 0;
        for (int anchor = nextAnchor(page, 0); anchor >= 0; anchor = nextAnchor(page, Math.max(from, anchor + 1))) {
            StudyStart start = StudyStart.before(page, anchor, from);
            StudyReader reader = new StudyReader(page, start);
            Optional<StudyText> study = reader.read();
            study.ifPresent(studies::add);
            from = Math.max(anchor + 1, reader.end());
        }
        Optional<StudyText> article = Article.find(page, studies);
        return article.isPresent() ? List.of(article.get()) : orPlain(page, text, withNews(page, studies));
    }

    /** Where no abstract was found, the words of a news report; a citation found beside it stays. */
    private static List<StudyText> withNews(Page page, List<StudyText> studies) {
        boolean abstracts =
                studies.stream().anyMatch(study -> !study.of(Part.Role.BODY).isEmpty());
        boolean titled =
                !studies.isEmpty() && page.headed(studies.getFirst().span().start());
        Optional<StudyText> news = abstracts || titled ? Optional.empty() : NewsReport.find(page);
        if (news.isEmpty()) {
            return List.copyOf(studies);
        }
        List<Part> parts = new ArrayList<>(news.get().parts());
        int end = news.get().span().end();
        for (StudyText study : studies) {
            study.parts().stream()
                    .filter(part ->
                            part.role() == Part.Role.CITATION && part.span().start() >= end)
                    .forEach(parts::add);
        }
        return List.of(new StudyText(parts));
    }

    /** Where nothing else was found, a paragraph that reads like an abstract. */
    private static List<StudyText> orPlain(Page page, ReadingText text, List<StudyText> found) {
        return found.isEmpty() ? PlainStudy.find(page, text).map(List::of).orElse(found) : found;
    }

    /** The next line at {@code from} or later that only a study has. */
    private static int nextAnchor(Page page, int from) {
        for (int i = from; i < page.size(); i++) {
            if (page.anchor(i)) {
                return i;
            }
        }
        return -1;
    }
}
