package io.entrepot.inventory.drift;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that class a difference, in the order in which they are asked; the first that explains it decides. */
public enum DriftRule {
    DOCUMENTS_UNDER_WAY(DriftClass.TIMING) {
        @Override
        Optional<Verdict> explain(Difference difference, Evidence evidence) {
            return evidence.underwayOf(difference.amount())
                    .map(documents -> verdict(
                            Healing.WAIT,
                            "On their way: "
                                    + documents.stream().map(Document::name).collect(joining(", ")) + ".",
                            null));
        }
    },
    NOT_UNDERSTOOD(DriftClass.MAPPING) {
        @Override
        Optional<Verdict> explain(Difference difference, Evidence evidence) {
            if (!evidence.openCases().isEmpty()) {
                return Optional.of(verdict(
                        Healing.WAIT, "Not understood: " + String.join(", ", evidence.openCases()) + ".", null));
            }
            return difference.theirs().unmapped().signum() == 0
                    ? Optional.empty()
                    : Optional.of(verdict(Healing.WAIT, "Some of it is in a state that has no mapping.", null));
        }
    },
    COUNTED_TWICE_HERE(DriftClass.DUPLICATE) {
        @Override
        Optional<Verdict> explain(Difference difference, Evidence evidence) {
            return Evidence.exactly(evidence.countedTwiceHere(), difference.amount())
                    .map(document ->
                            verdict(Healing.VOID_DUPLICATE, "We count " + document.name() + " twice.", document));
        }
    },
    OTHER_SIDE_MOVED_ON(DriftClass.LOST_MESSAGE) {
        @Override
        Optional<Verdict> explain(Difference difference, Evidence evidence) {
            return difference.theirs().reading() != null && isNewer(difference)
                    ? Optional.of(verdict(
                            Healing.APPLY_READING,
                            "It says so as of " + difference.theirs().asOf() + ", of which we were not told.",
                            null))
                    : Optional.empty();
        }
    },
    OTHER_SIDE_LAGS_BEHIND(DriftClass.LOST_MESSAGE) {
        @Override
        Optional<Verdict> explain(Difference difference, Evidence evidence) {
            var was = evidence.toldBefore().stream()
                    .anyMatch(earlier -> earlier.compareTo(difference.theirs().quantity()) == 0);
            return was || hasAnOlderFigure(difference)
                    ? Optional.of(
                            verdict(Healing.PUBLISH_AGAIN, "It shows what we told earlier, not what followed.", null))
                    : Optional.empty();
        }
    },
    COUNTED_TWICE_THERE(DriftClass.DUPLICATE) {
        @Override
        Optional<Verdict> explain(Difference difference, Evidence evidence) {
            return Evidence.exactly(evidence.knownThere(), difference.amount())
                    .map(document -> verdict(
                            difference.subject().with() == Counterpart.CHANNEL ? Healing.PUBLISH_AGAIN : Healing.WAIT,
                            "It counts " + document.name() + " twice.",
                            document));
        }
    },
    NOT_SHOWN_AS_MEANT(DriftClass.LOST_MESSAGE) {
        @Override
        Optional<Verdict> explain(Difference difference, Evidence evidence) {
            var meant = difference.theirs().intended();
            return meant == null || meant.compareTo(difference.theirs().quantity()) == 0
                    ? Optional.empty()
                    : Optional.of(verdict(
                            Healing.PUBLISH_AGAIN,
                            "It means to show " + meant.stripTrailingZeros().toPlainString() + ".",
                            null));
        }
    },
    NOTHING_EXPLAINS_IT(DriftClass.REAL_VARIANCE) {
        @Override
        Optional<Verdict> explain(Difference difference, Evidence evidence) {
            return Optional.of(verdict(Healing.ASK_A_PERSON, "No document, message or mapping explains it.", null));
        }
    };

    private final DriftClass driftClass;

    DriftRule(DriftClass driftClass) {
        this.driftClass = driftClass;
    }

    abstract Optional<Verdict> explain(Difference difference, Evidence evidence);

    /** The verdict of the first rule that explains the difference. */
    public static Verdict judge(Difference difference, Evidence evidence) {
        for (var rule : values()) {
            var verdict = rule.explain(difference, evidence);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new IllegalStateException("the last rule explains everything");
    }

    Verdict verdict(Healing healing, String sentence, @Nullable Document document) {
        return new Verdict(driftClass, this, sentence, healing, document);
    }

    private static boolean hasAnOlderFigure(Difference difference) {
        var theirs = difference.theirs().asOf();
        var ours = difference.ours().asOf();
        return difference.subject().with() == Counterpart.CHANNEL
                && ours != null
                && (theirs == null || theirs.isBefore(ours));
    }

    private static boolean isNewer(Difference difference) {
        var theirs = difference.theirs().asOf();
        @Nullable Instant ours = difference.ours().asOf();
        return theirs != null && (ours == null || theirs.isAfter(ours));
    }

    /** How a difference is classed and what is done about it. */
    public record Verdict(
            DriftClass driftClass,
            DriftRule rule,
            String sentence,
            Healing healing,
            @Nullable Document document) {}
}
