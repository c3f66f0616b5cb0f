package io.entrepot.partner.webhook.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the contract what webhooks carry: the events, and the headers by which a receiver knows that they are ours. */
@Component("webhookContract")
class WebhookContract implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        add(api, "order.milestone", "An order passed a milestone", OrderMilestoneEvent.class);
        add(api, "webhook.disabled", "Another webhook of yours was disabled by us", WebhookDisabledEvent.class);
        add(api, "webhook.test", "Somebody tries whether a webhook arrives", WebhookTestEvent.class);
    }

    private static void add(OpenAPI api, String type, String summary, Class<?> event) {
        ModelConverters.getInstance(true).readAll(event).forEach(api.getComponents()::addSchemas);
        api.addWebhooks(type, new PathItem().post(operation(type, summary, event)));
    }

    private static Operation operation(String type, String summary, Class<?> event) {
        return new Operation()
                .operationId(operationId(type))
                .summary(summary)
                .addTagsItem("Webhooks")
                .addParametersItem(header(
                        "Webhook-Id", "The delivery; the same on every attempt, so that a repetition is known by it"))
                .addParametersItem(header("Webhook-Timestamp", "When this attempt was made, in seconds since 1970"))
                .addParametersItem(
                        header(
                                "Webhook-Signature",
                                "`v1,` and the HMAC-SHA256 over `id.timestamp.body` in Base64; one for each secret that holds, parted by spaces"))
                .requestBody(new RequestBody().required(true).content(content(event)))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", answer("The event is taken; do the work afterwards"))
                        .addApiResponse("410", answer("No more events are wanted: the webhook is disabled"))
                        .addApiResponse("default", answer("The event is sent again, in a day for the last time")));
    }

    /** As the header parameters of Standard Webhooks are called; HTTP does not tell capitals from small letters. */
    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).required(true).description(description).schema(new StringSchema());
        return header;
    }

    private static Content content(Class<?> event) {
        var schema = new Schema<>()
                .$ref(event.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class)
                        .name());
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse().description(description);
    }

    /** {@code order.milestone} is called {@code orderMilestone} in clients. */
    private static String operationId(String type) {
        var dot = type.indexOf('.') + 1;
        return type.substring(0, dot - 1) + Character.toUpperCase(type.charAt(dot)) + type.substring(dot + 1);
    }
}
