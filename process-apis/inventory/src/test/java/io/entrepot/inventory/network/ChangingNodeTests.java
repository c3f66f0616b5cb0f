package io.entrepot.inventory.network;

import static io.entrepot.inventory.network.NodeFixtures.aNode;
import static io.entrepot.inventory.network.NodeFixtures.inStage;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.network.ChangingNode.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the directory may change. */
class ChangingNodeTests {

    private static final Node NODE = aNode("LAX", Cadence.POLL, Duration.ofMinutes(15), Stage.SHADOW);

    private final InMemoryRegister register = new InMemoryRegister();
    private final ChangingNode changing =
            new ChangingNode(register, Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void addsANodeInShadowOnce() {
        assertThat(changing.add(NODE, "ann", null)).isInstanceOf(Outcome.Saved.class);
        assertThat(changing.add(NODE, "ann", null)).isEqualTo(new Outcome.OtherVersion(1));
        assertThat(register.find(NODE.id()))
                .hasValueSatisfying(found -> assertThat(found.version()).isEqualTo(1));
    }

    @Test
    void addsNoNodeThatIsPromisedAtOnce() {
        assertThat(changing.add(inStage(NODE, Stage.LIVE), "ann", "hurry")).isInstanceOf(Outcome.StageNotAllowed.class);
        assertThat(register.find(NODE.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SHADOW,CANARY,true",
        "SHADOW,LIVE,false",
        "CANARY,LIVE,true",
        "CANARY,SHADOW,true",
        "LIVE,CANARY,true",
        "LIVE,SHADOW,true",
        "LIVE,RETIRED,true",
        "RETIRED,SHADOW,true",
        "RETIRED,LIVE,false",
        "RETIRED,CANARY,false"
    })
    void movesAlongTheStages(Stage from, Stage to, boolean allowed) {
        register.put(new RegisteredNode(inStage(NODE, from), 4, Instant.EPOCH));

        var outcome = changing.change(inStage(NODE, to), 4, "ann", "because");

        assertThat(outcome).isInstanceOf(allowed ? Outcome.Saved.class : Outcome.StageNotAllowed.class);
    }

    @Test
    void asksWhyAStageChanges() {
        register.put(new RegisteredNode(NODE, 4, Instant.EPOCH));

        assertThat(changing.change(inStage(NODE, Stage.CANARY), 4, "ann", " ")).isEqualTo(new Outcome.ReasonMissing());
    }

    @Test
    void overwritesNoChangeThatTheCallerHasNotSeen() {
        register.put(new RegisteredNode(NODE, 4, Instant.EPOCH));

        assertThat(changing.change(inStage(NODE, Stage.CANARY), 3, "ann", "go")).isEqualTo(new Outcome.OtherVersion(4));
    }

    @Test
    void notesNothingWhenNothingChanges() {
        register.put(new RegisteredNode(NODE, 4, Instant.EPOCH));

        assertThat(changing.change(NODE, 4, "ann", null)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void saysWhoChangedWhat() {
        register.put(new RegisteredNode(NODE, 4, Instant.EPOCH));

        var outcome = changing.change(inStage(NODE, Stage.CANARY), 4, "ann", "ready");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Saved.class, saved -> {
            assertThat(saved.change().by()).isEqualTo("ann");
            assertThat(saved.change().reason()).isEqualTo("ready");
            assertThat(saved.change().facts())
                    .containsExactly(
                            new NodeChange.Fact("stage", "SHADOW", "CANARY"),
                            new NodeChange.Fact("canaryShare", null, "0.05"));
        });
    }

    private static final class InMemoryRegister implements NodeRegister {

        private final Map<NodeId, RegisteredNode> nodes = new HashMap<>();

        void put(RegisteredNode node) {
            nodes.put(node.node().id(), node);
        }

        @Override
        public List<RegisteredNode> registered() {
            return List.copyOf(nodes.values());
        }

        @Override
        public Optional<RegisteredNode> find(NodeId node) {
            return Optional.ofNullable(nodes.get(node));
        }

        @Override
        public Outcome decide(NodeId node, Function<@Nullable RegisteredNode, Outcome> deciding) {
            var outcome = deciding.apply(nodes.get(node));
            if (outcome instanceof Outcome.Saved(var saved, var unusedChange)) {
                put(saved);
            }
            return outcome;
        }

        @Override
        public List<NodeChange> changes(NodeId node, long beforeVersion, int limit) {
            return List.of();
        }
    }
}
