package org.dyad.library.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Addresses;
import org.dyad.library.store.Entry;
import org.dyad.library.store.Library;

/** Reads every document and lists who names whom and what leads nowhere. Changes nothing. */
public final class LibraryCheck {
    private LibraryCheck() {}

    /**
     * Checks.
     *
     * @param threads how many documents are read at a time; the report is the same with any number
     */
    public static CheckReport of(Library library, int threads) {
        List<Entry> entries = library.entries();
        Addresses addresses = Addresses.of(entries);
        List<Finding> findings = new ArrayList<>();
        List<Crosslink> crosslinks = new ArrayList<>();
        Set<DocumentId> read = new HashSet<>();
        library.read(
                entries.stream().map(Entry::id).toList(),
                threads,
                document -> DocumentCheck.of(document, addresses),
                checked -> {
                    read.add(checked.document());
                    findings.addAll(checked.findings());
                    checked.named()
                            .forEach((to, times) -> crosslinks.add(new Crosslink(checked.document(), to, times)));
                });
        for (Entry entry : entries) {
            if (!read.contains(entry.id())) {
                findings.add(finding(
                        Finding.Kind.NOT_READ, entry.id(), entry.source().file()));
            }
        }
        findings.addAll(sharedAddresses(entries));
        library.damage().forEach(line -> findings.add(finding(Finding.Kind.DAMAGE, new DocumentId(""), line)));
        findings.sort(Comparator.comparing(Finding::kind)
                .thenComparing(finding -> finding.document().value()));
        crosslinks.sort(Comparator.comparing((Crosslink link) -> link.from().value())
                .thenComparing(link -> link.to().value()));
        return new CheckReport(entries.size(), crosslinks, findings);
    }

    private static Finding finding(Finding.Kind kind, DocumentId document, String what) {
        return new Finding(kind, document, what, Optional.empty());
    }

    /** One finding for each document that claims an address which another one claims too. */
    private static List<Finding> sharedAddresses(List<Entry> entries) {
        Map<String, List<DocumentId>> claims = new TreeMap<>();
        for (Entry entry : entries) {
            Addresses.addresses(entry).forEach(address -> claims.computeIfAbsent(address, key -> new ArrayList<>())
                    .add(entry.id()));
        }
        List<Finding> shared = new ArrayList<>();
        claims.forEach((address, claimants) -> {
            for (int i = 1; i < claimants.size(); i++) {
                shared.add(new Finding(
                        Finding.Kind.SHARED_ADDRESS, claimants.get(i), address, Optional.of(claimants.getFirst())));
            }
        });
        return shared;
    }
}
