package io.entrepot.gateway.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.LifecycleFile;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.lifecycle.State;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is published under openapi/ and what lifecycle.yaml says of it are the same. */
class PublishedLifecycleTests {

    private final Lifecycle lifecycle =
            LifecycleFile.read(new ClassPathResource("openapi/lifecycle.yaml"), LocalDate.now(Clock.systemUTC()));

    @Test
    void knowsEveryPublishedContractAndNoOther() throws IOException {
        var published = lifecycle
                .versions()
                .filter(version -> version.state() != State.DRAFT)
                .map(PublishedVersion::contractPath);

        assertThat(published).containsExactlyInAnyOrderElementsOf(folders());
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

    @ParameterizedTest
    @MethodSource("publishedVersions")
    void namesTheOwnerAsTheContact(PublishedVersion version) throws IOException {
        var contact = new YAMLMapper()
                .readTree(newest(version).getInputStream())
                .path("info")
                .path("contact");

        assertThat(contact.path("name").asText())
                .isEqualTo(version.api().owner().team());
        assertThat("mailto:" + contact.path("email").asText())
                .isEqualTo(version.api().owner().contact().toString());
    }

    static Stream<PublishedVersion> publishedVersions() {
        return new PublishedLifecycleTests().lifecycle.versions();
    }

    private static List<JsonNode> operations(PublishedVersion version) throws IOException {
        var contract = new YAMLMapper().readTree(newest(version).getInputStream());
        return contract.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.has("responses"))
                .toList();
    }

    private static Resource newest(PublishedVersion version) {
        return Revisions.of(version).lastEntry().getValue();
    }

    private static Set<String> folders() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:openapi/published/*/*/*/*.*");
        return Stream.of(files)
                .map(file -> file.getDescription().replaceAll(".*/published(/[^\\]]+)/[0-9]+\\..*", "/openapi$1"))
                .filter(path -> !path.startsWith("/openapi/events/"))
                .collect(Collectors.toSet());
    }
}
