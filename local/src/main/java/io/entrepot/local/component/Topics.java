package io.entrepot.local.component;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of the event streams, each with a dead-letter topic beside it, where they are missing. */
public final class Topics implements Component {

    private static final int PARTITIONS = 3;

    private final List<String> streams;

    public Topics(List<String> streams) {
        this.streams = List.copyOf(streams);
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<String> waitsFor() {
        return List.of("kafka");
    }

    @Override
    public String start(Site site) throws IOException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", site.kafkaBootstrap()))) {
            var missing = missing(admin.listTopics().names().get());
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IOException("topics cannot be created: " + e.getMessage(), e);
        }
        return String.join(" ", streams);
    }

    List<NewTopic> missing(Collection<String> existing) {
        return streams.stream()
                .flatMap(stream -> Stream.of(stream, stream + ".dead-letter"))
                .filter(topic -> !existing.contains(topic))
                .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))
                .toList();
    }
}
