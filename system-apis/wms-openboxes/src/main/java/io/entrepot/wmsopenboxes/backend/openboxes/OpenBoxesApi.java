package io.entrepot.wmsopenboxes.backend.openboxes;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The operations that are used; only with JSON in both headers does the vendor answer errors as JSON. */
@HttpExchange(
        url = "/openboxes/api",
        accept = MediaType.APPLICATION_JSON_VALUE,
        contentType = MediaType.APPLICATION_JSON_VALUE)
interface OpenBoxesApi {

    String COOKIE = HttpHeaders.COOKIE;

    @PostExchange("/login")
    ResponseEntity<String> login(@RequestBody Map<String, String> login);

    @GetExchange("/products?sort=lastUpdated&order=desc")
    ResponseEntity<String> products(
            @RequestHeader(COOKIE) String cookie, @RequestParam int max, @RequestParam int offset);

    @GetExchange("/products/availableItems")
    ResponseEntity<String> availableItems(
            @RequestHeader(COOKIE) String cookie,
            @RequestParam("location.id") String location,
            @RequestParam("product.id") List<String> products);

    @GetExchange("/stockMovements?max=50")
    ResponseEntity<String> movements(
            @RequestHeader(COOKIE) String cookie, @RequestParam String direction, @RequestParam String q);

    @GetExchange("/stockMovements/{id}")
    ResponseEntity<String> movement(@RequestHeader(COOKIE) String cookie, @PathVariable String id);

    @GetExchange("/stockMovements/{id}/stockMovementItems?stepNumber=4")
    ResponseEntity<String> pickPage(@RequestHeader(COOKIE) String cookie, @PathVariable String id);

    @PostExchange("/stockMovements")
    ResponseEntity<String> createMovement(@RequestHeader(COOKIE) String cookie, @RequestBody Map<String, Object> body);

    @PostExchange("/stockMovements/{id}/{action}")
    ResponseEntity<String> change(
            @RequestHeader(COOKIE) String cookie,
            @PathVariable String id,
            @PathVariable String action,
            @RequestBody Map<String, Object> body);

    @DeleteExchange("/stockMovements/{id}")
    ResponseEntity<String> deleteMovement(@RequestHeader(COOKIE) String cookie, @PathVariable String id);

    @GetExchange("/partialReceiving/{shipment}?stepNumber=1")
    ResponseEntity<String> receiving(@RequestHeader(COOKIE) String cookie, @PathVariable String shipment);

    @GetExchange("/generic/{domain}/{id}")
    ResponseEntity<String> one(
            @RequestHeader(COOKIE) String cookie, @PathVariable String domain, @PathVariable String id);

    @GetExchange("/generic/transaction?sort=lastUpdated&order=desc")
    ResponseEntity<String> transactions(
            @RequestHeader(COOKIE) String cookie, @RequestParam int max, @RequestParam int offset);

    @GetExchange("/internalLocations")
    ResponseEntity<String> bins(@RequestHeader(COOKIE) String cookie, @RequestParam("location.id") String location);
}
