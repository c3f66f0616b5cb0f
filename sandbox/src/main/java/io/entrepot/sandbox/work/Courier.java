package io.entrepot.sandbox.work;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Carries webhooks over HTTP. */
public final class Courier implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();

    /** The status of the answer; fails when there is none in time. */
    CompletableFuture<Integer> carry(Delivery delivery, Duration timeout) {
        var request = HttpRequest.newBuilder(URI.create(delivery.url()))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(delivery.body()));
        delivery.headers().forEach(request::header);
        return client.sendAsync(request.build(), BodyHandlers.discarding())
                .thenApply(response -> response.statusCode());
    }

    /** Whether the address answers a HEAD request with 200, as ShipHero asks before it registers a webhook. */
    public boolean answersHead(URI url) {
        var request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(3))
                .HEAD()
                .build();
        return client.sendAsync(request, BodyHandlers.discarding())
                .handle((response, failure) -> failure == null && response.statusCode() == 200)
                .join();
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
