package io.entrepot.visibility.timeline;

import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What happened to one order, and every name it has; the same for the same events in any order of arrival. */
public record Timeline(OrderId order, List<ExternalIdentifier> identifiers, List<RecordedMilestone> milestones) {

    private static final Comparator<ExternalIdentifier> BY_NAME = Comparator.comparing(ExternalIdentifier::system)
            .thenComparing(ExternalIdentifier::kind)
            .thenComparing(ExternalIdentifier::value);

    public Timeline {
        identifiers = List.copyOf(identifiers);
        milestones = List.copyOf(milestones);
    }

    /** Orders what was told about one order; an event told twice counts once. */
    public static Timeline of(OrderId order, Collection<RecordedMilestone> told) {
        var milestones =
                told.stream().distinct().sorted(RecordedMilestone.BY_TIME).toList();
        var identifiers = milestones.stream()
                .flatMap(milestone -> milestone.identifiers().stream())
                .distinct()
                .sorted(BY_NAME)
                .toList();
        return new Timeline(order, identifiers, milestones);
    }

    /** Whose order it is; unknown until its acceptance was told. */
    public Optional<ConsumerId> consumer() {
        return milestones.stream()
                .filter(told -> told.milestone() == Milestone.ORDER_ACCEPTED)
                .map(RecordedMilestone::consumer)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
