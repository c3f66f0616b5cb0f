package io.entrepot.gateway.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is published under openapi/ and what lifecycle.yaml says of it are the same. */
class PublishedLifecycleTests {

    private final Lifecycle lifecycle =
            LifecycleFixtures.read(new ClassPathResource("openapi/lifecycle.yaml"), LocalDate.now(Clock.systemUTC()));

    @Test
    void knowsEveryPublishedContractAndNoOther() throws IOException {
        var contracts = lifecycle.versions().map(version -> version.contractPath() + ".yaml");

        assertThat(contracts).containsExactlyInAnyOrderElementsOf(published());
    }

    /** The services write these into their contracts; this keeps the dates one. */
    @ParameterizedTest
    @MethodSource("publishedVersions")
    void marksEveryOperationOfADeprecatedVersionWithItsSunset(PublishedVersion version) throws IOException {
        var sunset = version.version().sunset();

        assertThat(operations(version)).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("deprecated").asBoolean())
                    .isEqualTo(version.state().isEnding());
            assertThat(operation.path("x-sunset").asText("")).isEqualTo(sunset == null ? "" : sunset.toString());
        });
    }

    static Stream<PublishedVersion> publishedVersions() {
        return new PublishedLifecycleTests().lifecycle.versions();
    }

    private static List<JsonNode> operations(PublishedVersion version) throws IOException {
        var contract =
                new YAMLMapper().readTree(new ClassPathResource(version.contractPath() + ".yaml").getInputStream());
        return contract.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.has("responses"))
                .toList();
    }

    private static List<String> published() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:openapi/*/*/v*.yaml");
        return Stream.of(files)
                .map(file -> file.getDescription().replaceAll(".*(/openapi/[^\\]]+)\\]", "$1"))
                .toList();
    }
}
