package io.entrepot.erpbusinesscentral.erp.businesscentral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.entrepot.foundation.backend.TransientBackendException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The token of our application with the vendor: obtained when needed, renewed before it expires or when refused. */
final class AccessToken {

    private static final Duration RENEWED_BEFORE_EXPIRY = Duration.ofMinutes(2);

    private final RestClient login;
    private final BusinessCentralProperties properties;
    private final Clock clock;
    private @Nullable Current current;

    AccessToken(RestClient login, BusinessCentralProperties properties, Clock clock) {
        this.login = login;
        this.properties = properties;
        this.clock = clock;
    }

    private record Current(String value, Instant renewAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}

    synchronized String value() {
        var held = current;
        if (held == null || !clock.instant().isBefore(held.renewAt())) {
            held = obtained();
            current = held;
        }
        return held.value();
    }

    /** The vendor refused this token; a newer one that another call obtained meanwhile stays. */
    synchronized void refused(String value) {
        if (current != null && current.value().equals(value)) {
            current = null;
        }
    }

    private Current obtained() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", Objects.requireNonNullElse(properties.clientId(), ""));
        form.add("client_secret", Objects.requireNonNullElse(properties.clientSecret(), ""));
        form.add("scope", properties.scope());
        var answer = answer(form);
        var life = Duration.ofSeconds(answer.seconds());
        var early =
                life.compareTo(RENEWED_BEFORE_EXPIRY.multipliedBy(2)) > 0 ? RENEWED_BEFORE_EXPIRY : life.dividedBy(2);
        return new Current(answer.token(), clock.instant().plus(life).minus(early));
    }

    /** Without a token the call itself was not made, whatever became of the request for the token. */
    private Answer answer(MultiValueMap<String, String> form) {
        try {
            return Objects.requireNonNull(login.post()
                    .uri(properties.tokenUrl())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(Answer.class));
        } catch (TransientBackendException | RestClientException failed) {
            throw TransientBackendException.unreachable(VendorFaults.BACKEND, failed);
        }
    }
}
