package org.dyad.extraction.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dyad.evidence.origin.Span;
import org.dyad.extraction.fact.ProposedFact;
import org.dyad.extraction.grammar.Mentions;
import org.dyad.extraction.study.AbstractLabel;
import org.dyad.extraction.study.Part;
import org.dyad.extraction.study.StudyReading;
import org.dyad.extraction.study.StudyText;
import org.dyad.extraction.token.Tokens;

/** One study as tokens that know in which part of its text they stand. */
public final class StudyView {
    private static final int LABEL = 70;

    private final StudyReading reading;
    private final StudyText study;
    private final Mentions mentions;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Where> wheres = new ArrayList<>();
    private final int titleEnd;

    /** Whether a label of the abstract is set off by nothing but a space, so that further ones may be. */
    private boolean withoutColons;

    private StudyView(StudyReading reading, int study) {
        this.reading = reading;
        this.study = reading.studies().get(study);
        this.mentions = reading.mentions().get(study);
        int end = 0;
        for (Part part : this.study.parts()) {
            if (part.role() == Part.Role.TITLE || part.role() == Part.Role.HEADLINE) {
                end = Math.max(end, tokens().at(part.span().end()));
            }
        }
        this.titleEnd = end;
        cut();
    }

    /** The study with that number, from 0. */
    public static StudyView of(StudyReading reading, int study) {
        return new StudyView(reading, study);
    }

    /** Its title and abstract or report. */
    public Tokens tokens() {
        return mentions.tokens();
    }

    /** What the grammar read in them. */
    public Mentions mentions() {
        return mentions;
    }

    public StudyText study() {
        return study;
    }

    /** The first token after the title. */
    public int titleEnd() {
        return titleEnd;
    }

    /** Whether there is more than a title. */
    public boolean hasBody() {
        return titleEnd < tokens().count() - 1;
    }

    /** Whether the abstract is cut into labelled sections. */
    public boolean isLabelled() {
        return wheres.contains(Where.METHODS) || wheres.contains(Where.RESULTS);
    }

    /** In what part a token stands. */
    public Where where(int token) {
        if (token < titleEnd) {
            return Where.TITLE;
        }
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Where.UNLABELLED : wheres.get(low - 1);
    }

    /** The first token of the sentence that a token stands in. */
    public int sentenceStart(int token) {
        int i = token;
        while (i > 0 && !tokens().isBreak(i - 1) && !stop(i - 1)) {
            i--;
        }
        return i;
    }

    /** The token after the sentence that a token stands in. */
    public int sentenceEnd(int token) {
        int i = token;
        while (i < tokens().count() && !tokens().isBreak(i) && !stop(i)) {
            i++;
        }
        return i;
    }

    /** A full stop before a capital or a break. */
    private boolean stop(int i) {
        Tokens tokens = tokens();
        return (tokens.is(i, '.') && (tokens.isBreak(i + 1) || (tokens.isCapital(i + 1) && !tokens.isGlued(i + 1))))
                || tokens.is(i, '。');
    }

    /** A fact that a stretch of tokens states. */
    public <T> ProposedFact<T> fact(T value, int first, int end, String rule, double confidence) {
        return reading.fact(value, tokens().span(first, end), rule, confidence);
    }

    /** A fact that a stretch of the reading text states. */
    public <T> ProposedFact<T> quoted(T value, Span span, String rule, double confidence) {
        return reading.fact(value, span, rule, confidence);
    }

    /** Where words stand first in a stretch of the reading text; -1 where they do not. */
    public int find(String words, Span span) {
        int at = reading.text().indexOf(words, span.start());
        return at >= 0 && at + words.length() <= span.end() ? at : -1;
    }

    private void cut() {
        Tokens tokens = tokens();
        for (int i = titleEnd; i < tokens.count(); i++) {
            boolean start = i == titleEnd || tokens.isBreak(i - 1) || stop(i - 1);
            if (start && tokens.isWord(i)) {
                mark(i, label(i));
            }
        }
    }

    private void mark(int token, Optional<Where> label) {
        if (label.isPresent()) {
            starts.add(token);
            wheres.add(label.get());
        }
    }

    /** Whether the first word is long and all in capitals. */
    private static boolean capitals(String words) {
        int i = 0;
        while (i < words.length() && Character.isUpperCase(words.charAt(i))) {
            i++;
        }
        return i >= 5 && (i == words.length() || !Character.isLetter(words.charAt(i)));
    }

    private Optional<Where> label(int token) {
        String text = tokens().text();
        int start = tokens().start(token);
        int line = text.indexOf('\n', start);
        int end = Math.min(line < 0 ? text.length() : line, start + LABEL);
        String words = text.substring(start, end);
        boolean setOff = withoutColons || token == titleEnd || tokens().isBreak(token - 1) || capitals(words);
        Optional<AbstractLabel> found = setOff ? AbstractLabel.inAbstract(words) : AbstractLabel.at(words);
        withoutColons |=
                found.filter(label -> words.charAt(label.end() - 1) == ' ').isPresent();
        return found.flatMap(label -> switch (label.section()) {
            case BACKGROUND -> Optional.of(Where.BACKGROUND);
            case AIM -> Optional.of(Where.AIM);
            case METHODS -> Optional.of(Where.METHODS);
            case RESULTS -> Optional.of(Where.RESULTS);
            case CONCLUSION -> Optional.of(Where.CONCLUSION);
            case WHOLE, AFTER -> Optional.empty();
        });
    }

    /** The reading text's words from one token to before another. */
    public String words(int first, int end) {
        Span span = tokens().span(first, end);
        return reading.words(span);
    }
}
