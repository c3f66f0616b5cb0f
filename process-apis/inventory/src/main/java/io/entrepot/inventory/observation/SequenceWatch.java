package io.entrepot.inventory.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of a source's numbered movements are missing. What came before the first that was seen is not asked for.
 *
 * @param through the highest number seen
 */
public record SequenceWatch(long through, List<Gap> gaps) {

    public SequenceWatch {
        gaps = List.copyOf(gaps);
    }

    /** Numbers that were left out, the last included; {@code before} is the moment of the movement after them. */
    public record Gap(long first, long last, Instant before) {

        private Stream<Gap> without(long number) {
            return number < first || number > last
                    ? Stream.of(this)
                    : Stream.of(new Gap(first, number - 1, before), new Gap(number + 1, last, before))
                            .filter(rest -> rest.first <= rest.last);
        }

        @Override
        public String toString() {
            return first == last ? Long.toString(first) : first + " to " + last;
        }
    }

    static SequenceWatch beginningWith(long number) {
        return new SequenceWatch(number, List.of());
    }

    SequenceWatch seeing(long number, Instant occurredAt) {
        if (number <= through) {
            return new SequenceWatch(
                    through, gaps.stream().flatMap(gap -> gap.without(number)).toList());
        }
        var more = new ArrayList<>(gaps);
        if (number > through + 1) {
            more.add(new Gap(through + 1, number - 1, occurredAt));
        }
        return new SequenceWatch(number, more);
    }

    /** What was missed before these moments is made good by snapshots that are younger. */
    SequenceWatch without(List<Gap> madeGood) {
        return new SequenceWatch(
                through, gaps.stream().filter(gap -> !madeGood.contains(gap)).toList());
    }
}
