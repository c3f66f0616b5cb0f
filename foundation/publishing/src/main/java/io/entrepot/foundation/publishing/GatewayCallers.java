package io.entrepot.foundation.publishing;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.publishing.retirement.UsageRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Asks a gateway who called a version, with a token of the governance team. */
final class GatewayCallers implements UsageRecord.Callers {

    static final String TOKEN = "ENTREPOT_TOKEN";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI gateway;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private GatewayCallers(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** The gateway gave no answer that tells; what to do is said in words. */
    static final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Unanswered(String words) {
            super(words);
        }
    }

    static GatewayCallers at(String address, Map<String, String> environment) {
        var token = environment.getOrDefault(TOKEN, "").strip();
        if (!address.matches("https?://[\\w.:\\[\\]-]+/*")) {
            throw new IllegalArgumentException("--gateway needs an address such as https://api.example.org");
        }
        if (token.isEmpty()) {
            throw new IllegalArgumentException(
                    TOKEN + " is needed in the environment: an access token with the scope governance:read");
        }
        return new GatewayCallers(URI.create(address.replaceAll("/+$", "")), token);
    }

    @Override
    public Document of(String version, long days) {
        var address = URI.create(gateway + "/developer/v1/versions/" + version + "/callers?days=" + days);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unanswered(address + " answered " + answer.statusCode() + meaning(answer.statusCode()));
            }
            return Document.parse(answer.body());
        } catch (IOException away) {
            throw new Unanswered(address + " cannot be reached (" + away + ")");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("the question was interrupted");
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401 -> ": the token is over, or of another issuer";
            case 403 -> ": the token lacks the scope governance:read";
            case 404 -> ": this gateway has no developer API, or does not know the version";
            default -> "";
        };
    }
}
