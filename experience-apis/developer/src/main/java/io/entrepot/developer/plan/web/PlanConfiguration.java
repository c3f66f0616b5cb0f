package io.entrepot.developer.plan.web;

import io.entrepot.developer.plan.ChangingPlans;
import io.entrepot.developer.plan.PartnerPlans;
import io.entrepot.developer.plan.PlanTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the plans of partners together. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    ChangingPlans changingPlans(PartnerPlans partners, PlanTrail trail) {
        return new ChangingPlans(partners, trail);
    }
}
