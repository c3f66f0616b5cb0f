package io.entrepot.wmsopenboxes;

import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.faults.FaultyBackend;
import io.entrepot.sandbox.openboxes.OpenBoxes;
import io.entrepot.sandbox.openboxes.OpenBoxesSettings;
import io.entrepot.sandbox.protocol.BackendServer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.work.Step;
import io.entrepot.sandbox.work.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's OpenBoxes at the clock of the tests; its floor works when it is told to. */
public final class OpenBoxesStandIn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final MovableClock CLOCK = new MovableClock();

    private static final int LAG_MILLISECONDS = 5000;
    private static final Faults FAULTS = new Faults(CLOCK, OpenBoxes.FAULTS);
    private static final OpenBoxes OPENBOXES =
            new OpenBoxes(new OpenBoxesSettings("adapter", "secret", 7200, LAG_MILLISECONDS), CLOCK, FAULTS, timing());
    private static final BackendServer SERVER =
            BackendServer.start("127.0.0.1", 0, new FaultyBackend(OPENBOXES, FAULTS));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.http.serviceclient.openboxes.base-url=http://127.0.0.1:" + SERVER.port(),
                "spring.http.serviceclient.openboxes.read-timeout=2s",
                "entrepot.openboxes.username=adapter",
                "entrepot.openboxes.password=secret",
                "entrepot.openboxes.calls-per-minute=1000000");
        context.getBeanFactory().registerSingleton("movableClock", CLOCK);
    }

    /** Switches on exactly these faults. */
    public static void faults(String document) {
        FAULTS.replace((ObjectNode) Json.MAPPER.readTree(document));
    }

    public static JsonNode tell(String name, String instruction) {
        return Objects.requireNonNull(OPENBOXES.instruct(name, (ObjectNode) Json.MAPPER.readTree(instruction)), name);
    }

    public static List<JsonNode> movements(String description) {
        var found = Objects.requireNonNull(
                OPENBOXES.inspect(List.of("movements"), Map.of("description", description)), description);
        return found.path("movements").valueStream().toList();
    }

    public static int sessions() {
        return Objects.requireNonNull(OPENBOXES.inspect(List.of("sessions"), Map.of()))
                .path("count")
                .asInt();
    }

    /** The floor does its next steps, one after the other. */
    public static void work(int steps) {
        for (int step = 0; step < steps; step++) {
            CLOCK.advance(Duration.ofSeconds(1));
            OPENBOXES.tick();
        }
    }

    private static Timing timing() {
        return new Timing(
                Stream.of(Step.values()).collect(Collectors.toMap(step -> step, step -> Duration.ofMillis(100))));
    }
}
