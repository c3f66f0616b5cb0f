package io.entrepot.inventory.network;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a node to the directory or changes one: only from the version that the caller has seen, only along allowed stages. */
public final class ChangingNode {

    private final NodeRegister register;
    private final Clock clock;

    public ChangingNode(NodeRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Adds the node unless there is one. */
    public Outcome add(Node node, String by, @Nullable String reason) {
        return register.decide(node.id(), known -> {
            if (known != null) {
                return new Outcome.OtherVersion(known.version());
            }
            return node.stage() == Stage.SHADOW
                    ? saved(null, node, by, reason)
                    : new Outcome.StageNotAllowed(null, Set.of(Stage.SHADOW));
        });
    }

    /** Changes the node if it is still at this version. */
    public Outcome change(Node wanted, long version, String by, @Nullable String reason) {
        return register.decide(wanted.id(), known -> {
            if (known == null || known.version() != version) {
                return new Outcome.OtherVersion(known == null ? 0 : known.version());
            }
            return known.node().equals(wanted) ? new Outcome.Unchanged(known) : checked(known, wanted, by, reason);
        });
    }

    private Outcome checked(RegisteredNode known, Node wanted, String by, @Nullable String reason) {
        var stage = known.node().stage();
        if (stage != wanted.stage()) {
            if (!stage.next().contains(wanted.stage())) {
                return new Outcome.StageNotAllowed(stage, stage.next());
            }
            if (reason == null || reason.isBlank()) {
                return new Outcome.ReasonMissing();
            }
        }
        return saved(known, wanted, by, reason);
    }

    private Outcome saved(@Nullable RegisteredNode known, Node wanted, String by, @Nullable String reason) {
        var now = clock.instant();
        var version = known == null ? 1 : known.version() + 1;
        var before = known == null ? null : known.node();
        return new Outcome.Saved(
                new RegisteredNode(wanted, version, known == null ? now : known.addedAt()),
                new NodeChange(version, now, Objects.requireNonNull(by), reason, NodeChange.between(before, wanted)));
    }

    /** What came of an attempt to change the directory. */
    public sealed interface Outcome {

        /** It is in the directory. */
        record Saved(RegisteredNode node, NodeChange change) implements Outcome {}

        /** It was exactly so already. */
        record Unchanged(RegisteredNode node) implements Outcome {}

        /** Somebody changed it meanwhile, or it is not there; version 0 says the latter. */
        record OtherVersion(long version) implements Outcome {}

        /** From the stage it is in, only these may follow. */
        record StageNotAllowed(@Nullable Stage from, Set<Stage> allowed) implements Outcome {}

        /** A change of stage says why. */
        record ReasonMissing() implements Outcome {}
    }
}
