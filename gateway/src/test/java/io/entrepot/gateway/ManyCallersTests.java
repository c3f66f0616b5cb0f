package io.entrepot.gateway;

import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A service that takes its time is asked by as many at once as its bulkhead lets in: no pool of connections or threads is
 * smaller. Nothing is timed: the service answers nobody before all have come, so that with one place less nobody would be.
 */
class ManyCallersTests {

    private static final int CALLERS = 100;

    /** What the settings allow at the service desk; partners have more than a hundred. */
    private static final int PLACES = 64;

    private static final String ORDERS = "/partner/v2/orders";
    private static final String CASES = "/service-desk/v1/cases";

    private final EdgeCalls edge = new EdgeCalls(Replicas.ONE.getEnvironment());
    private final String token = TokenIssuer.token(claims -> claims.audience("entrepot-gateway")
            .claim("scope", "orders:read desk:read")
            .claim("partner", "crowd")
            .claim("plan", "wide"));

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<HttpResponse<String>> answers = new ExecutorCompletionService<>(callers);

    @BeforeEach
    void reset() {
        Behind.reset();
        Behind.GATHERING.begin();
        assertThat(call(ORDERS).statusCode()).isEqualTo(200); // the token is exchanged once
    }

    @AfterEach
    void end() {
        Behind.GATHERING.end();
        callers.close();
    }

    @Test
    void bringsAHundredCallersToTheServiceAtOnce() throws Exception {
        callAtOnce(ORDERS + "?reference=");

        assertThat(Behind.GATHERING.awaits(CALLERS)).isTrue();

        Behind.GATHERING.end();
        for (var caller = 0; caller < CALLERS; caller++) {
            assertThat(answers.take().get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsExactlyThoseToComeBackForWhomThereIsNoPlace() throws Exception {
        callAtOnce(CASES + "?subject=");

        for (var caller = PLACES; caller < CALLERS; caller++) {
            var refused = answers.take().get();
            assertProblem(refused).is(503, "backend-unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        }
        assertThat(Behind.GATHERING.awaits(PLACES)).isTrue();

        Behind.GATHERING.end();
        for (var caller = 0; caller < PLACES; caller++) {
            assertThat(answers.take().get().statusCode()).isEqualTo(200);
        }
    }

    private void callAtOnce(String address) {
        IntStream.range(0, CALLERS).forEach(n -> answers.submit(() -> call(address + Gathering.MARK + n)));
    }

    private HttpResponse<String> call(String path) {
        return edge.send(edge.to(path).header("Authorization", "Bearer " + token));
    }
}
