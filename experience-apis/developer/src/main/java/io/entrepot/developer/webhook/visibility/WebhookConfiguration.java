package io.entrepot.developer.webhook.visibility;

import io.entrepot.developer.webhook.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects webhooks with the visibility API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "visibility", types = WebhooksApi.class)
class WebhookConfiguration {

    @Bean
    Webhooks webhooks(WebhooksApi visibility) {
        return new VisibilityWebhooks(visibility);
    }
}
