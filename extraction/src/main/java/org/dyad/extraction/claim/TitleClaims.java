package org.dyad.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dyad.evidence.origin.Quote;
import org.dyad.evidence.origin.Span;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.extraction.token.Tokens;
import org.dyad.library.document.Document;

/** Reads what a headline claims. It knows the few forms in which headlines of this field speak, and leaves the rest alone. */
public final class TitleClaims {
    private static final Set<String> LESS = Set.of("less", "lower", "fewer");
    private static final Set<String> MORE = Set.of("more", "higher", "greater", "as", "better", "faster");
    private static final Set<String> CHANGED = Set.of(
            "increased",
            "increases",
            "increase",
            "reduced",
            "reduces",
            "reduce",
            "reduction",
            "decreased",
            "decreases",
            "decrease",
            "improved",
            "improves",
            "raised",
            "lowered",
            "cut",
            "more",
            "less",
            "fewer",
            "higher",
            "lower");
    private static final Set<String> HELPED = Set.of(
            "helped",
            "helps",
            "improved",
            "improves",
            "improvement",
            "reduced",
            "reduces",
            "effective",
            "benefits",
            "benefit",
            "optimized",
            "cured",
            "stopped",
            "prevented",
            "prevents",
            "raised");
    private static final Set<String> BELOW = Set.of("than", "below", "under");

    private final Document document;
    private final String title;
    private final Tokens tokens;
    private final List<Claim> claims = new ArrayList<>();

    private TitleClaims(Document document, String title) {
        this.document = document;
        this.title = title;
        this.tokens = Tokens.of(title);
    }

    /** The claims of a document's title, in the order of its words; none where it has no title. */
    public static List<Claim> of(Document document) {
        return document.metadata()
                .title()
                .map(title -> new TitleClaims(document, title).read())
                .orElse(List.of());
    }

    private List<Claim> read() {
        for (int i = 0; i < tokens.count(); ) {
            i += Math.max(1, at(i));
        }
        return List.copyOf(claims);
    }

    /** Reads a claim that begins at a token; how many tokens it takes. */
    private int at(int i) {
        if (tokens.isNumber(i)) {
            return number(i);
        }
        if (tokens.is(i, "half") && tokens.is(i + 1, "of")) {
            claims.add(new Claim.Share(0.5, quote(i, i + 2)));
            return 2;
        }
        return help(i);
    }

    private int number(int i) {
        if (TitleDoses.isDose(tokens, i)) {
            if (!TitleDoses.perKilogram(tokens, i + 2)) {
                claims.add(new Claim.Dose(TitleDoses.iu(tokens, i), needed(i), quote(i, i + 2)));
            }
            return 2;
        }
        if (tokens.is(i + 1, "x") || tokens.is(i + 1, "times") || tokens.is(i + 1, "fold")) {
            return times(i, i + 2);
        }
        if ((tokens.is(i + 1, "less") || tokens.is(i + 1, "more")) && tokens.is(i + 2, "likely")) {
            return times(i, i + 1);
        }
        if (tokens.is(i + 1, "percent") || tokens.is(i + 1, '%')) {
            boolean change = around(i, CHANGED);
            claims.add(new Claim.Percent(Math.abs(tokens.value(i)), change, quote(i, i + 2)));
            return 2;
        }
        return level(i);
    }

    private int times(int i, int next) {
        boolean less = next < tokens.count() && tokens.isWord(next) && LESS.contains(lower(next));
        boolean said = less || (tokens.isWord(next) && MORE.contains(lower(next)));
        if (!(tokens.value(i) > 0)) {
            return 1;
        }
        int end = said ? next + 1 : next;
        claims.add(new Claim.Times(tokens.value(i), less, quote(i, tokens.is(end, "likely") ? end + 1 : end)));
        return next - i;
    }

    private int level(int i) {
        Optional<ConcentrationUnit> unit = Optional.empty();
        int end = i + 2;
        if (tokens.is(i + 1, "ng") || tokens.is(i + 1, "nanograms") || tokens.is(i + 1, "nanogram")) {
            unit = Optional.of(ConcentrationUnit.NANOGRAMS_PER_MILLILITRE);
            end = tokens.is(i + 2, '/') && tokens.is(i + 3, "ml") ? i + 4 : end;
        } else if (tokens.is(i + 1, "nmol")) {
            unit = Optional.of(ConcentrationUnit.NANOMOLES_PER_LITRE);
            end = tokens.is(i + 2, '/') && tokens.is(i + 3, "l") ? i + 4 : end;
        }
        if (unit.isEmpty()) {
            return 1;
        }
        boolean more = tokens.is(i - 2, "more") || tokens.is(i - 1, "above") || tokens.is(i - 1, "over");
        boolean below = (tokens.isWord(i - 1) && BELOW.contains(lower(i - 1)) && !more) || tokens.is(i - 1, '<');
        int before = tokens.is(i - 1, "than") ? 2 : below || more ? 1 : 0;
        claims.add(new Claim.Level(tokens.value(i), unit.get(), below, quote(i - before, end)));
        return end - i;
    }

    private int help(int i) {
        if (!tokens.isWord(i)) {
            return 1;
        }
        boolean negated = tokens.is(i, "not") || tokens.is(i, "no") || tokens.is(i, "little");
        if (negated) {
            for (int k = i + 1; k <= i + 3; k++) {
                boolean about = tokens.isWord(k)
                        && (HELPED.contains(lower(k))
                                || Set.of(
                                                "help",
                                                "improve",
                                                "reduce",
                                                "enough",
                                                "proof",
                                                "evidence",
                                                "effect",
                                                "benefit")
                                        .contains(lower(k)));
                if (about) {
                    claims.add(new Claim.Help(false, quote(tokens.is(i - 1, "did") ? i - 1 : i, k + 1)));
                    return k + 1 - i;
                }
            }
        }
        boolean percent = around(i, Set.of("percent"));
        if (HELPED.contains(lower(i)) && !percent) {
            claims.add(new Claim.Help(true, quote(i, i + 1)));
        }
        return 1;
    }

    /** Whether "need" stands before the dose, with nothing but small words between. */
    private boolean needed(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 7); k--) {
            if (tokens.is(k, "need") || tokens.is(k, "needs") || tokens.is(k, "needed") || tokens.is(k, "require")) {
                return true;
            }
        }
        return false;
    }

    private boolean around(int i, Set<String> words) {
        for (int k = Math.max(0, i - 3); k <= i + 4; k++) {
            if (tokens.isWord(k) && words.contains(lower(k))) {
                return true;
            }
        }
        return false;
    }

    private String lower(int i) {
        return tokens.words(i).toLowerCase(java.util.Locale.ROOT);
    }

    private Quote quote(int first, int end) {
        Span inTitle = tokens.span(first, end);
        String words = title.substring(inTitle.start(), inTitle.end());
        int at = document.source().indexOf(title);
        Optional<Span> span =
                at >= 0 ? Optional.of(new Span(at + inTitle.start(), at + inTitle.end())) : Optional.empty();
        return new Quote(document.id(), span, words);
    }
}
