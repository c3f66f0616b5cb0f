package io.entrepot.partner.milestone.visibility;

import io.entrepot.partner.milestone.PartnersTimelines;
import io.entrepot.partner.order.PartnersOrders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects the milestones with the visibility API. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "visibility", types = VisibilityApi.class)
class VisibilityConfiguration {

    @Bean
    PartnersTimelines partnersTimelines(VisibilityApi visibility, PartnersOrders orders) {
        return new PartnersTimelines(new VisibilityTimelines(visibility), orders);
    }
}
