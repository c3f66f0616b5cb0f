package io.entrepot.inventory.network;

import io.entrepot.canonical.inventory.NodeId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Nodes for tests that need no database. */
public final class NodeFixtures {

    public static final WorkingTime NEW_YORK = new WorkingTime(
            LocalTime.of(16, 0),
            ZoneId.of("America/New_York"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2026, 11, 26)));

    private NodeFixtures() {}

    public static Node aNode(String id, Cadence cadence, Duration interval) {
        return aNode(id, cadence, interval, Stage.LIVE);
    }

    public static Node aNode(String id, Cadence cadence, Duration interval, Stage stage) {
        return new Node(
                new NodeId(id),
                id,
                "wms-test",
                cadence,
                interval,
                interval.multipliedBy(4),
                stage,
                1,
                Set.of(),
                stage == Stage.CANARY ? new BigDecimal("0.05") : null,
                new Profile(NodeKind.DISTRIBUTION_CENTRE, null, null, NEW_YORK, null, "desk"));
    }

    static Node inStage(Node node, Stage stage) {
        return aNode(node.id().value(), node.cadence(), node.expectedInterval(), stage);
    }
}
