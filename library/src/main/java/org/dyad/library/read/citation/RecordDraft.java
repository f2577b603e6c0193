package org.dyad.library.read.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.dyad.evidence.origin.Span;
import org.dyad.library.document.Bibliography;
import org.dyad.library.document.Metadata;
import org.dyad.library.document.Passage;
import org.dyad.library.document.Trouble;

/** What is known so far of a publication. Of single values the first one stays; blanks are not taken. */
public final class RecordDraft {
    private Optional<Passage> title = Optional.empty();
    private final List<Passage> summary = new ArrayList<>();
    private final Set<String> summaryTexts = new LinkedHashSet<>();
    private final List<String> authors = new ArrayList<>();
    private Optional<String> journal = Optional.empty();
    private Optional<Integer> year = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> volume = Optional.empty();
    private Optional<String> issue = Optional.empty();
    private Optional<String> pages = Optional.empty();
    private Optional<String> doi = Optional.empty();
    private Optional<String> pmid = Optional.empty();
    private Optional<String> registry = Optional.empty();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private Optional<String> language = Optional.empty();
    private Optional<String> url = Optional.empty();
    private final SortedMap<String, List<String>> other = new TreeMap<>();
    private final List<Trouble> troubles = new ArrayList<>();

    public RecordDraft title(Passage words) {
        if (title.isEmpty() && !words.isBlank()) {
            title = Optional.of(words.squeezed());
        }
        return this;
    }

    /** Adds a paragraph of the abstract; the same words are taken once. */
    public RecordDraft summary(Passage words) {
        Passage squeezed = words.squeezed();
        if (!squeezed.isBlank() && summaryTexts.add(squeezed.text())) {
            summary.add(squeezed);
        }
        return this;
    }

    public RecordDraft author(String name) {
        if (!name.isBlank()) {
            authors.add(squeezed(name));
        }
        return this;
    }

    public RecordDraft journal(String name) {
        journal = journal.or(() -> given(name));
        return this;
    }

    /** Year, and date where it is whole, from any way to print them. */
    public RecordDraft date(String words) {
        year = year.or(() -> Dates.year(words));
        date = date.or(() -> Dates.date(words));
        return this;
    }

    public RecordDraft volume(String words) {
        volume = volume.or(() -> given(words));
        return this;
    }

    public RecordDraft issue(String words) {
        issue = issue.or(() -> given(words));
        return this;
    }

    public RecordDraft pages(String words) {
        pages = pages.or(() -> given(words));
        return this;
    }

    public RecordDraft doi(Optional<String> name) {
        doi = doi.or(() -> name);
        return this;
    }

    public RecordDraft pmid(Optional<String> digits) {
        pmid = pmid.or(() -> digits);
        return this;
    }

    public RecordDraft registry(Optional<String> number) {
        registry = registry.or(() -> number);
        return this;
    }

    public RecordDraft type(String words) {
        given(words).ifPresent(types::add);
        return this;
    }

    public RecordDraft keyword(String words) {
        given(words).ifPresent(keywords::add);
        return this;
    }

    /** Several in one field, with commas or semicolons between. */
    public RecordDraft keywords(String words) {
        StringTokenizer parts = new StringTokenizer(words, ",;");
        while (parts.hasMoreTokens()) {
            keyword(parts.nextToken());
        }
        return this;
    }

    public RecordDraft language(String words) {
        language = language.or(() -> given(words));
        return this;
    }

    public RecordDraft url(Optional<String> address) {
        url = url.or(() -> address);
        return this;
    }

    /** Keeps a field that has no place of its own. */
    public RecordDraft other(String name, String value) {
        given(value).ifPresent(words -> other.computeIfAbsent(name, key -> new ArrayList<>())
                .add(words));
        return this;
    }

    public RecordDraft trouble(String what, Optional<Span> inSource) {
        troubles.add(new Trouble(what, inSource));
        return this;
    }

    /** The title. */
    public Optional<Passage> title() {
        return title;
    }

    /** The paragraphs of the abstract. */
    public List<Passage> summary() {
        return List.copyOf(summary);
    }

    /** What was not understood. */
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** Whether there is anything by which a person would know the work. */
    public boolean namesAWork() {
        return title.isPresent() || doi.isPresent() || pmid.isPresent();
    }

    /** All of it. A registry number that the record does not give is looked for in title and abstract. */
    public Metadata metadata() {
        for (Passage words : summary) {
            registry(RegistryNumber.in(words.text()));
        }
        title.ifPresent(words -> registry(RegistryNumber.in(words.text())));
        Bibliography bibliography = new Bibliography(
                authors,
                journal,
                year,
                volume,
                issue,
                pages,
                doi,
                pmid,
                registry,
                List.copyOf(types),
                List.copyOf(keywords),
                language,
                url);
        return new Metadata(
                title.map(Passage::text),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                date,
                List.of(),
                List.of(),
                bibliography,
                other);
    }

    private static Optional<String> given(String words) {
        String squeezed = squeezed(words);
        return squeezed.isEmpty() ? Optional.empty() : Optional.of(squeezed);
    }

    private static String squeezed(String words) {
        StringBuilder text = new StringBuilder(words.length());
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' || c == '\u00A0') {
                gap = text.length() > 0;
            } else {
                text.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return text.toString();
    }
}
