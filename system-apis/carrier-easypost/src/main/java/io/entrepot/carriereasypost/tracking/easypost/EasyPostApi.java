package io.entrepot.carriereasypost.tracking.easypost;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The operations of EasyPost v2 that are used. */
@HttpExchange
interface EasyPostApi {

    /** Answers 201 with a new tracker, or 200 with the one there is for this code and carrier. */
    @PostExchange("/trackers")
    TrackerResponse follow(@RequestBody TrackerRequest request);

    @GetExchange("/trackers/{id}")
    TrackerResponse tracker(@PathVariable String id);

    @GetExchange("/webhooks")
    WebhooksResponse webhooks();

    @PostExchange("/webhooks")
    void register(@RequestBody WebhookRequest request);

    /** Also switches a disabled webhook on again. */
    @PutExchange("/webhooks/{id}")
    void update(@PathVariable String id, @RequestBody WebhookRequest.Secret request);
}
