package io.entrepot.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.usage.Tally;
import io.entrepot.gateway.lifecycle.LifecycleFixtures;
import io.entrepot.gateway.route.PublicOperation;
import io.entrepot.gateway.route.PublicOperations;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells what counting adds to a call: a plain loop after warming up, run by hand: {@code -Dtest=UsageMeasurement -Dtest.compilation=}. */
class UsageMeasurement {

    private static final int CALLS = 3_000_000;
    private static final int ROUNDS = 5;

    @Test
    void measure() throws Exception {
        var filter = filter(LifecycleFixtures.aLifecycle());
        for (int threads : new int[] {1, 2, 64}) {
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf(
                        "%d threads, round %d: %.0f ns of processor per call%n",
                        threads, round, nanosPerCall(filter, threads));
            }
        }
        var refused = refused(filter);
        System.out.printf("refused before the router: %.0f ns%n", refused);
        assertThat(refused).isPositive();
    }

    private static double nanosPerCall(UsageFilter filter, int threads) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var start = new CountDownLatch(1);
            var work = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                        var request = routed("partner-" + thread % 20);
                        start.await();
                        for (int call = 0; call < CALLS / threads; call++) {
                            filter.count(request, 200);
                        }
                        return null;
                    }))
                    .toList();
            var began = System.nanoTime();
            start.countDown();
            for (var each : work) {
                each.get();
            }
            var busy = Math.min(threads, Runtime.getRuntime().availableProcessors());
            return (double) (System.nanoTime() - began) * busy / CALLS;
        }
    }

    private static double refused(UsageFilter filter) {
        var request = new MockHttpServletRequest("GET", "/partner/v2/orders/ORD-1");
        var began = 0L;
        for (int round = 0; round < ROUNDS; round++) {
            began = System.nanoTime();
            for (int call = 0; call < CALLS; call++) {
                filter.count(request, 401);
            }
        }
        return (double) (System.nanoTime() - began) / CALLS;
    }

    private static UsageFilter filter(Lifecycle lifecycle) {
        var routes = IntStream.range(0, 25)
                .mapToObj(number -> new PublicOperation(
                        "/partner/v2", "/partner/v2/things-" + number + "/{id}", RequestMethod.GET, "partner"));
        var all = Stream.concat(
                        routes,
                        List.of(new PublicOperation(
                                        "/partner/v2", "/partner/v2/orders/{id}", RequestMethod.GET, "partner"))
                                .stream())
                .toList();
        var operations = new NamedOperations(new PublicOperations(all), lifecycle);
        return new UsageFilter(new Tally<>(20_000, CountedCall::overflow), operations, Clock.systemUTC());
    }

    private static MockHttpServletRequest routed(String consumer) {
        var request = new MockHttpServletRequest("GET", "/partner/v2/orders/ORD-1");
        var token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("partner", consumer)
                .build();
        request.setAttribute(
                RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
                new SecurityContextImpl(new JwtAuthenticationToken(token)));
        request.setAttribute(
                RouterFunctions.MATCHING_PATTERN_ATTRIBUTE,
                PathPatternParser.defaultInstance.parse("/partner/v2/orders/{id}"));
        return request;
    }
}
