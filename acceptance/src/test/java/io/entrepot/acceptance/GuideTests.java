package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever knows the gateway's address alone finds the guides there, and what they say works, command by command. */
class GuideTests {

    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI gateway = Running.platform().gatewayUrl();

    @Test
    void leadsAPartnerFromNothingToADeliveredOrderAndItsWebhooks() throws GeneralSecurityException {
        Running.partner("acme-retail").awaitStock("SKU-0010");
        var path = "/hooks/" + UUID.randomUUID();
        var shell = new Shell(Map.of(
                "RECEIVER",
                Running.platform().url("sandbox-receiver").resolve(path).toString()));

        guide("From nothing to a first order").steps().forEach(shell::run);

        assertThat(shell.value("CLIENT")).isEqualTo("greenleaf-webshop");
        var message = received(path, shell.value("DELIVERY"));
        assertThat(message.at("/signature").asString().split(" "))
                .contains(signature(shell.value("WEBHOOK_SECRET"), message));
    }

    @Test
    void leadsTheGovernanceTeamThroughItsCalls() {
        var guide = guide("Governing the APIs");

        guide.steps().forEach(new Shell(Map.of())::run);

        assertThat(guide.steps()).hasSizeGreaterThan(4);
    }

    /** From the address of the gateway: its catalog names the guides, and each page the text that it is made of. */
    private Guide guide(String title) {
        var catalog = new JsonMapper()
                .readTree(read(linked(read(gateway), "api-catalog")).body());
        var page = StreamSupport.stream(catalog.at("/linkset/0/help").spliterator(), false)
                .filter(help -> help.at("/title").asString().equals(title))
                .map(help -> URI.create(help.at("/href").asString()))
                .findFirst()
                .orElseThrow();
        return Guide.of(read(linked(read(page), "alternate")).body());
    }

    private static URI linked(HttpResponse<String> answer, String relation) {
        return answer.headers().allValues("Link").stream()
                .flatMap(field -> LINK.matcher(field).results())
                .filter(link -> link.group(2).equals(relation))
                .map(link -> answer.uri().resolve(link.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> read(URI address) {
        return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .join();
    }

    private static JsonNode received(String path, String delivery) {
        var messages =
                await().atMost(PATIENCE).until(() -> messages(path, delivery).toList(), found -> !found.isEmpty());
        return messages.getFirst();
    }

    private static Stream<JsonNode> messages(String path, String delivery) {
        return StreamSupport.stream(Running.sandbox().webhooks(path).spliterator(), false)
                .filter(message -> message.at("/id").asString().equals(delivery));
    }

    /** As the guide tells to check it. */
    private static String signature(String secret, JsonNode message) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        var signed = String.join(
                ".",
                List.of(
                        message.at("/id").asString(),
                        message.at("/timestamp").asString(),
                        message.at("/body").asString()));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
