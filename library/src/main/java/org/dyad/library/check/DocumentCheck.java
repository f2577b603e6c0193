package org.dyad.library.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Addresses;
import org.dyad.library.address.Resolution;
import org.dyad.library.document.Document;
import org.dyad.library.document.Link;
import org.dyad.library.document.SaidDead;
import org.dyad.library.document.Trouble;

/** What one document names, and what in it leads nowhere. */
final class DocumentCheck {
    /** The placeholder of a file that was lost. */
    private static final String LOST = "d3.mock";

    private static final Resolution NOWHERE = new Resolution.Unknown(List.of());

    private final Document document;
    private final Addresses addresses;
    private final Set<String> saidDead;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> named = new TreeMap<>();

    private DocumentCheck(Document document, Addresses addresses) {
        this.document = document;
        this.addresses = addresses;
        this.saidDead = SaidDead.in(document.source());
    }

    /** What came of it: small, so that those of a whole library fit into memory. */
    record Checked(DocumentId document, Map<DocumentId, Integer> named, List<Finding> findings) {}

    static Checked of(Document document, Addresses addresses) {
        DocumentCheck check = new DocumentCheck(document, addresses);
        document.links().forEach(check::link);
        if (document.text().text().isBlank()) {
            check.add(Finding.Kind.NO_BODY, document.metadata().title().orElse("no title"));
        }
        // Lost files and empty posts are told of above; the rest is grouped by its words.
        document.troubles().stream()
                .map(Trouble::what)
                .filter(what -> !what.contains("was lost before") && !what.contains("has no text"))
                .forEach(what -> check.add(Finding.Kind.TROUBLE, what));
        Map<DocumentId, Integer> named = check.named.entrySet().stream()
                .collect(Collectors.toMap(entry -> new DocumentId(entry.getKey()), Map.Entry::getValue));
        return new Checked(document.id(), named, List.copyOf(check.findings));
    }

    private void link(Link link) {
        boolean lost = link.target().contains(LOST);
        switch (link.kind()) {
            case POST -> post(link, Finding.Kind.DEAD_LINK);
            case TAG -> post(link, Finding.Kind.DEAD_TAG);
            case IMAGE -> {
                if (lost) {
                    add(Finding.Kind.MISSING_IMAGE, link.target());
                }
            }
            case ATTACHMENT -> {
                if (lost) {
                    add(Finding.Kind.MISSING_ATTACHMENT, link.target());
                }
            }
            case WEB -> web(link);
            case MISTAKE -> add(Finding.Kind.MISTAKEN_LINK, link.label().isEmpty() ? link.target() : link.label());
            case DOI, PUBMED -> {
                // Publications elsewhere: nothing here can be dead.
            }
        }
    }

    private void post(Link link, Finding.Kind dead) {
        if (link.target().startsWith("#")) {
            return;
        }
        Optional<Resolution> resolution = addresses.find(link.target());
        if (resolution.isEmpty() && saidDead.contains(link.target())) {
            // The address was made up from the words; the words themselves may be a title or an alias.
            resolution = addresses.find(link.label());
        }
        switch (resolution.orElse(NOWHERE)) {
            case Resolution.Found(DocumentId to, Resolution.Exactness exactness) -> {
                named.merge(to.value(), 1, Integer::sum);
                if (saidDead.contains(link.target())) {
                    findings.add(new Finding(Finding.Kind.SAID_DEAD, document.id(), link.target(), Optional.of(to)));
                }
            }
            case Resolution.Ambiguous(List<DocumentId> several, Resolution.Exactness exactness) ->
                add(
                        Finding.Kind.UNCLEAR_LINK,
                        link.target() + " ("
                                + several.stream().map(DocumentId::value).collect(Collectors.joining(", ")) + ")");
            case Resolution.Unknown unknown -> add(pageNumber(link) ? Finding.Kind.UNKNOWN_PAGE : dead, link.target());
        }
    }

    private static boolean pageNumber(Link link) {
        String target = link.target();
        return target.contains("page_id=")
                || (target.length() > 1 && target.substring(1).chars().allMatch(Character::isDigit));
    }

    /** A whole address may still lead to a page of ours: the old site's name is not known here, but its long page names are. */
    private void web(Link link) {
        boolean lost = link.target().contains(LOST);
        if (lost) {
            add(Finding.Kind.MISSING_ATTACHMENT, link.target());
        } else if (link.target().length() > 20
                && addresses.find(link.target()).orElse(NOWHERE)
                        instanceof Resolution.Found(DocumentId to, Resolution.Exactness exactness)
                && exactness.compareTo(Resolution.Exactness.DECODED) <= 0
                && !lastPartIsNumber(link.target())) {
            named.merge(to.value(), 1, Integer::sum);
        }
    }

    private static boolean lastPartIsNumber(String target) {
        return target.substring(target.lastIndexOf('/') + 1).chars().allMatch(Character::isDigit);
    }

    private void add(Finding.Kind kind, String what) {
        findings.add(new Finding(kind, document.id(), what, Optional.empty()));
    }
}
