package io.entrepot.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** A call as {@code curl} writes it; an option that no guide uses is a mistake. */
final class Curl {

    private final List<String> headers = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private String method = "";
    private String address = "";

    private Curl() {}

    static HttpRequest.Builder request(List<String> words) {
        var curl = new Curl();
        for (var left = words.iterator(); left.hasNext(); ) {
            switch (left.next()) {
                case "curl", "-s", "-si" -> {} // what is printed matters to people only
                case "-X" -> curl.method = left.next();
                case "-H" -> curl.headers.add(left.next());
                case "-d" -> curl.data.add(left.next());
                case String option
                when option.startsWith("-") -> throw new AssertionError("no guide uses the option " + option);
                case String word -> curl.address = word;
            }
        }
        return curl.request();
    }

    private HttpRequest.Builder request() {
        var request = HttpRequest.newBuilder(URI.create(address));
        headers.stream().map(header -> header.split(": ", 2)).forEach(header -> request.header(header[0], header[1]));
        if (!data.isEmpty() && headers.stream().noneMatch(header -> header.startsWith("Content-Type:"))) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        var body = data.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(String.join("&", data));
        return request.method(method.isEmpty() ? (data.isEmpty() ? "GET" : "POST") : method, body);
    }
}
