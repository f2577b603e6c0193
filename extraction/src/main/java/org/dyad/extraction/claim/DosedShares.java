package org.dyad.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.dyad.evidence.origin.Span;
import org.dyad.evidence.quantity.AmountUnit;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.fact.Quantity;
import org.dyad.extraction.fact.StudyFacts;
import org.dyad.library.document.Document;

/**
 * Percentages with the dose of the group that they are of. Only a sentence with as many percentages as different doses says which
 * belongs to which, each to each in order: {@code lower with 800 IU than with 400 IU (24% v 55%)}.
 */
final class DosedShares {
    private static final double SAME_DOSE = 0.01;

    private final String source;
    private final StudyFacts facts;

    DosedShares(Document document, StudyFacts facts) {
        this.source = document.source();
        this.facts = facts;
    }

    /** Percentages of the group with this dose, from the sentences that hold a percentage which passes. */
    List<ProposedFact<Quantity>> of(double iu, DoublePredicate passes) {
        List<ProposedFact<Quantity>> found = new ArrayList<>();
        int done = 0;
        for (ProposedFact<Quantity> share : facts.quantities()) {
            if (share.value().kind() == Quantity.Kind.PERCENTAGE
                    && share.quote().span().filter(span -> inSource(span)).isPresent()
                    && passes.test(share.value().value())) {
                Span sentence = sentence(share.quote().span().orElseThrow());
                if (sentence.end() > done) {
                    done = sentence.end();
                    paired(sentence, iu, found);
                }
            }
        }
        return found;
    }

    private boolean inSource(Span span) {
        return span.end() <= source.length();
    }

    private void paired(Span sentence, double iu, List<ProposedFact<Quantity>> found) {
        List<ProposedFact<Quantity>> shares = within(sentence, Quantity.Kind.PERCENTAGE);
        List<Double> doses = new ArrayList<>();
        for (ProposedFact<Quantity> dose : within(sentence, Quantity.Kind.DOSE)) {
            double amount = dose.value().value()
                    * dose.value()
                            .unit()
                            .flatMap(AmountUnit::parse)
                            .map(AmountUnit::iu)
                            .orElse(1.0);
            if (doses.stream().noneMatch(known -> same(known, amount))) {
                doses.add(amount);
            }
        }
        if (doses.size() == shares.size()) {
            for (int i = 0; i < doses.size(); i++) {
                if (same(doses.get(i), iu)) {
                    found.add(shares.get(i));
                }
            }
        }
    }

    private List<ProposedFact<Quantity>> within(Span sentence, Quantity.Kind kind) {
        return facts.quantities().stream()
                .filter(fact -> fact.value().kind() == kind)
                .filter(fact -> fact.quote()
                        .span()
                        .filter(span -> span.start() >= sentence.start() && span.end() <= sentence.end())
                        .isPresent())
                .toList();
    }

    private Span sentence(Span of) {
        int start = of.start();
        while (start > 0 && !ends(start - 1)) {
            start--;
        }
        int end = of.end();
        while (end < source.length() && !ends(end)) {
            end++;
        }
        return new Span(start, end);
    }

    private boolean ends(int at) {
        char c = source.charAt(at);
        return c == '\n' || (c == '.' && at + 1 < source.length() && Character.isWhitespace(source.charAt(at + 1)));
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME_DOSE * Math.max(a, b);
    }
}
