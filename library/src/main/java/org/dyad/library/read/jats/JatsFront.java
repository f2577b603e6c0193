package org.dyad.library.read.jats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.library.document.Doi;
import org.dyad.library.document.Passage;
import org.dyad.library.read.citation.PubMedNumber;
import org.dyad.library.read.citation.RecordDraft;
import org.dyad.library.read.citation.RegistryNumber;
import org.dyad.library.read.xml.XmlElement;

/** What the front of an article says of it. */
record JatsFront(XmlElement article, RecordDraft draft) {
    void fill() {
        XmlElement front = article.first("front").orElse(article);
        XmlElement meta = front.first("article-meta").orElse(front);
        title(meta);
        authors(meta);
        XmlElement journal = front.first("journal-meta").orElse(front);
        draft.journal(journal.words("journal-title-group", "journal-title"))
                .journal(journal.words("journal-title"))
                .journal(journal.words("journal-title-group", "abbrev-journal-title"));
        identifiers(meta);
        dates(meta);
        draft.volume(meta.words("volume")).issue(meta.words("issue"));
        String first = meta.words("fpage");
        String last = meta.words("lpage");
        draft.pages(last.isEmpty() || last.equals(first) ? first : first + "-" + last)
                .pages(meta.words("elocation-id"));
        draft.language(article.attribute("xml:lang"));
        draft.type(article.attribute("article-type"));
        meta.at("article-categories", "subj-group", "subject").forEach(subject -> draft.type(subject.words()));
        meta.at("kwd-group", "kwd").forEach(word -> draft.keyword(word.words()));
        draft.url(Optional.of(meta.first("self-uri")
                        .map(uri -> uri.attribute("xlink:href"))
                        .orElse(""))
                .filter(address -> address.startsWith("http")));
        meta.elements("abstract").forEach(part -> draft.registry(RegistryNumber.in(part.words())));
        meta.at("permissions", "license").forEach(licence -> draft.other("licence", licence.words()));
    }

    private void title(XmlElement meta) {
        List<XmlElement> parts = new ArrayList<>(meta.at("title-group", "article-title"));
        parts.addAll(meta.at("title-group", "subtitle"));
        Passage.Builder title = new Passage.Builder();
        int end = 0;
        for (XmlElement part : parts) {
            Passage words = JatsInline.of(part);
            if (!words.isBlank()) {
                int start = part.span().start();
                title.write(title.length() == 0 ? "" : ": ", Math.min(end, start), start);
                title.append(words);
                end = part.span().end();
            }
        }
        draft.title(title.build());
    }

    private void authors(XmlElement meta) {
        for (XmlElement group : meta.elements("contrib-group")) {
            for (XmlElement person : group.elements("contrib")) {
                String role = person.attribute("contrib-type");
                if (role.isEmpty() || role.equals("author")) {
                    draft.author(name(person));
                }
            }
        }
    }

    private static String name(XmlElement person) {
        XmlElement name = person.first("name")
                .or(() -> person.first("name-alternatives", "name"))
                .orElse(person);
        String last = name.words("surname");
        if (last.isEmpty()) {
            return person.first("collab")
                    .or(() -> person.first("string-name"))
                    .map(XmlElement::words)
                    .orElse("");
        }
        String first = name.words("given-names");
        return first.isEmpty() ? last : last + ", " + first;
    }

    private void identifiers(XmlElement meta) {
        for (XmlElement number : meta.elements("article-id")) {
            switch (number.attribute("pub-id-type")) {
                case "doi" -> draft.doi(Doi.of(number.words()));
                case "pmid" -> draft.pmid(PubMedNumber.alone(number.words()));
                case "pmc", "pmcid" -> draft.other("pmc", number.words());
                default -> {} // numbers of publishers
            }
        }
    }

    /** The issue's date goes before the electronic one, as a citation has it. */
    private void dates(XmlElement meta) {
        List<XmlElement> dates = new ArrayList<>(meta.elements("pub-date"));
        for (String kind : List.of("ppub", "collection", "epub", "")) {
            for (XmlElement date : dates) {
                String type = date.attribute("pub-type") + date.attribute("date-type");
                if (kind.isEmpty() || type.equals(kind)) {
                    draft.date(date.words("year") + " " + date.words("month") + " " + date.words("day"));
                }
            }
        }
    }
}
