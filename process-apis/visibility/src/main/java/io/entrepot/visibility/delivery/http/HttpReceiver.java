package io.entrepot.visibility.delivery.http;

import io.entrepot.foundation.backend.RetryAfter;
import io.entrepot.visibility.delivery.Answer;
import io.entrepot.visibility.delivery.Claim;
import io.entrepot.visibility.delivery.Outcome;
import io.entrepot.visibility.delivery.Receiver;
import io.entrepot.visibility.receiver.ReceiverRules;
import io.entrepot.visibility.receiver.UnusableAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Calls receivers: signed, in a limited time, never redirected, and not read further than a person would. */
class HttpReceiver implements Receiver {

    private static final int LONGEST_EXCERPT = 1024;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final CloseableHttpClient client;
    private final ReceiverRules rules;
    private final Duration timeout;
    private final ScheduledExecutorService deadlines;
    private final Clock clock;

    HttpReceiver(
            CloseableHttpClient client,
            ReceiverRules rules,
            Duration timeout,
            ScheduledExecutorService deadlines,
            Clock clock) {
        this.client = client;
        this.rules = rules;
        this.timeout = timeout;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Answer send(Claim claim, Instant now) {
        if (claim.secrets().isEmpty()) {
            return Answer.without(Outcome.UNREACHABLE, "Nothing is there to sign it with; a new secret helps.");
        }
        try {
            return send(signed(claim, now));
        } catch (UnusableAddress unusable) {
            return Answer.without(Outcome.ADDRESS_UNUSABLE, "The address " + unusable.reason() + ".");
        }
    }

    private HttpPost signed(Claim claim, Instant now) {
        var timestamp = Long.toString(now.getEpochSecond());
        var request = new HttpPost(rules.wellFormed(claim.address().toString()));
        request.setHeader("webhook-id", claim.id().value());
        request.setHeader("webhook-timestamp", timestamp);
        request.setHeader(
                "webhook-signature", Signature.of(claim.id().value(), timestamp, claim.body(), claim.secrets()));
        request.setEntity(new StringEntity(claim.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    /** The deadline holds for the whole call, however slowly a receiver speaks. */
    private Answer send(HttpPost request) {
        var deadline = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (var response = client.executeOpen(null, request, null)) {
            return answer(response);
        } catch (SocketTimeoutException late) {
            return late();
        } catch (IOException broken) {
            return request.isCancelled() ? late() : Answer.without(Outcome.UNREACHABLE, reason(broken));
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer late() {
        return Answer.without(Outcome.TIMED_OUT, "No answer within " + timeout.toSeconds() + " s.");
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        var status = response.getCode();
        return new Answer(outcome(status), status, excerpt(response), retryAfter(response));
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.TAKEN;
        }
        return status == GONE ? Outcome.GONE : Outcome.REFUSED;
    }

    private static @Nullable String excerpt(ClassicHttpResponse response) throws IOException {
        var body = response.getEntity();
        if (body == null) {
            return null;
        }
        var bytes = body.getContent().readNBytes(LONGEST_EXCERPT);
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", " ");
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        var asked = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (asked == null || (response.getCode() != TOO_MANY_REQUESTS && response.getCode() != UNAVAILABLE)) {
            return null;
        }
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, asked.getValue());
        return RetryAfter.of(headers, clock);
    }

    private static String reason(IOException broken) {
        return broken.getClass().getSimpleName();
    }
}
