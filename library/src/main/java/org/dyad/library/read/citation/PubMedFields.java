package org.dyad.library.read.citation;

import java.util.List;
import java.util.Optional;
import org.dyad.library.document.Doi;
import org.dyad.library.document.Passage;
import org.dyad.library.read.xml.XmlElement;

/**
 * Fields of an article in PubMed's XML.
 *
 * @param record an element {@code PubmedArticle}, {@code PubmedBookArticle} or {@code MedlineCitation}
 * @see <a href="https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html">XML element descriptions</a>
 */
record PubMedFields(XmlElement record, RecordDraft draft) {
    void fill() {
        XmlElement citation = record.first("MedlineCitation")
                .or(() -> record.first("BookDocument"))
                .orElse(record);
        XmlElement article = citation.first("Article").orElse(citation);
        draft.pmid(PubMedNumber.alone(citation.words("PMID")));
        article.first("ArticleTitle")
                .or(() -> article.first("Book", "BookTitle"))
                .ifPresent(title -> draft.title(title.passage()));
        article.first("VernacularTitle")
                .ifPresent(title -> draft.title(title.passage()).other("vernacular title", title.words()));
        article.at("Abstract", "AbstractText").forEach(part -> draft.summary(labelled(part)));
        article.at("Abstract", "CopyrightInformation").forEach(words -> draft.other("copyright", words.words()));
        citation.at("OtherAbstract", "AbstractText").forEach(part -> draft.summary(labelled(part)));
        article.at("AuthorList", "Author").forEach(author -> draft.author(name(author)));
        journal(article);
        draft.pages(article.words("Pagination", "MedlinePgn"));
        draft.pages(range(article.words("Pagination", "StartPage"), article.words("Pagination", "EndPage")));
        article.at("ArticleDate").forEach(date -> draft.date(date(date)));
        draft.language(article.words("Language"));
        article.at("PublicationTypeList", "PublicationType").forEach(type -> draft.type(type.words()));
        article.at("PublicationType").forEach(type -> draft.type(type.words()));
        citation.at("MeshHeadingList", "MeshHeading", "DescriptorName").forEach(word -> draft.keyword(word.words()));
        citation.at("KeywordList", "Keyword").forEach(word -> draft.keyword(word.words()));
        article.at("DataBankList", "DataBank", "AccessionNumberList", "AccessionNumber")
                .forEach(number -> draft.registry(RegistryNumber.in(number.words())));
        identifiers(article);
        citation.at("CommentsCorrectionsList", "CommentsCorrections").forEach(this::correction);
    }

    private void journal(XmlElement article) {
        XmlElement journal = article.first("Journal").orElse(article);
        draft.journal(journal.words("Title")).journal(journal.words("ISOAbbreviation"));
        draft.other("issn", journal.words("ISSN"));
        draft.volume(journal.words("JournalIssue", "Volume")).issue(journal.words("JournalIssue", "Issue"));
        Optional<XmlElement> published =
                journal.first("JournalIssue", "PubDate").or(() -> article.first("Book", "PubDate"));
        published.ifPresent(date -> draft.date(date(date)).date(date.words("MedlineDate")));
    }

    private void identifiers(XmlElement article) {
        for (XmlElement place : article.elements("ELocationID")) {
            draft.doi(place.attribute("EIdType").equals("doi") ? Doi.of(place.words()) : Optional.empty());
        }
        List<XmlElement> numbers = record.at("PubmedData", "ArticleIdList", "ArticleId");
        for (XmlElement number : numbers) {
            switch (number.attribute("IdType")) {
                case "doi" -> draft.doi(Doi.of(number.words()));
                case "pubmed" -> draft.pmid(PubMedNumber.alone(number.words()));
                case "pmc" -> draft.other("pmc", number.words());
                default -> {} // numbers of publishers
            }
        }
    }

    private void correction(XmlElement correction) {
        String kind = correction.attribute("RefType");
        if (kind.startsWith("Retraction") || kind.startsWith("Erratum") || kind.startsWith("ExpressionOfConcern")) {
            draft.other(kind, correction.words("RefSource") + " " + correction.words("PMID"));
        }
    }

    private static Passage labelled(XmlElement part) {
        Passage label = part.attributePassage("Label").squeezed();
        if (label.isBlank() || label.text().equals("UNLABELLED")) {
            return part.passage();
        }
        int end = label.sourceEnd(label.text().length() - 1);
        return new Passage.Builder()
                .append(label)
                .write(": ", end, end)
                .append(part.passage())
                .build();
    }

    private static String name(XmlElement author) {
        String last = author.words("LastName");
        if (last.isEmpty()) {
            return author.words("CollectiveName");
        }
        String first = author.words("ForeName").isEmpty() ? author.words("Initials") : author.words("ForeName");
        String suffix = author.words("Suffix");
        return last + (first.isEmpty() ? "" : ", " + first) + (suffix.isEmpty() ? "" : ", " + suffix);
    }

    private static String date(XmlElement date) {
        return date.words("Year") + " " + date.words("Month") + " " + date.words("Day");
    }

    private static String range(String first, String last) {
        return last.isEmpty() || first.equals(last) ? first : first + "-" + last;
    }
}
