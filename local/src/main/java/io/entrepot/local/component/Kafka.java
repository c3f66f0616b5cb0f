package io.entrepot.local.component;

import io.entrepot.local.process.Command;
import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Kafka broker that is its own controller, with its log in the state directory. */
public final class Kafka extends ChildComponent {

    private static final String CONTROLLER = "kafka-controller";
    private static final String CLUSTER = "5L6g3nShT-eMCtK--X86sw"; // any 16 bytes, the same after each start
    private static final Duration FORMAT_LIMIT = Duration.ofMinutes(1);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final int declaredPort;
    private final int declaredControllerPort;

    public Kafka(int declaredPort, int declaredControllerPort) {
        this.declaredPort = declaredPort;
        this.declaredControllerPort = declaredControllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<String> waitsFor() {
        return List.of();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(name(), declaredPort, CONTROLLER, declaredControllerPort);
    }

    @Override
    public void check(Site site) {
        if (!Files.isDirectory(libraries(site))) {
            throw new StartFailure("Kafka's class path " + libraries(site)
                    + " is missing. Build it with ./run, or with mvn -DskipTests package.");
        }
    }

    @Override
    public String start(Site site) throws IOException, InterruptedException {
        var directory = site.stateDirectory("kafka");
        var properties = Files.writeString(directory.resolve("server.properties"), properties(site, directory));
        if (!Files.exists(directory.resolve("data/meta.properties"))) {
            format(site, properties);
        }
        var child = runningAs(site.launch(name(), java(site, "-Xmx160m", "kafka.Kafka", properties.toString())));
        child.awaitReady(() -> child.hasPrinted("Kafka Server started"), START_LIMIT);
        return site.kafkaBootstrap();
    }

    private void format(Site site, Path properties) throws IOException, InterruptedException {
        var tool = List.of(
                "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", properties.toString(), "--standalone");
        site.runToEnd("kafka-format", java(site, "-Xmx64m", tool.toArray(String[]::new)), FORMAT_LIMIT);
    }

    private static Command java(Site site, String memory, String... program) {
        var arguments = new ArrayList<String>();
        arguments.add(site.java().toString());
        arguments.addAll(Jvm.SMALL);
        arguments.addAll(
                List.of("-Xms32m", memory, "-cp", libraries(site).resolve("*").toString()));
        arguments.addAll(List.of(program));
        return Command.of(arguments);
    }

    private static Path libraries(Site site) {
        return site.repository().resolve("local/kafka/target/lib");
    }

    private String properties(Site site, Path directory) {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.bootstrap.servers=127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            inter.broker.listener.name=PLAINTEXT
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
            log.dirs=%3$s
            num.partitions=3
            auto.create.topics.enable=false
            # One broker holds the only copy of everything.
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=5
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=3
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=3
            # Quick start, also after a crash, and little memory.
            group.initial.rebalance.delay.ms=0
            broker.session.timeout.ms=3000
            broker.heartbeat.interval.ms=500
            log.cleaner.dedupe.buffer.size=4194304
            """.formatted(site.port(name()), site.port(CONTROLLER), directory.resolve("data"));
    }
}
