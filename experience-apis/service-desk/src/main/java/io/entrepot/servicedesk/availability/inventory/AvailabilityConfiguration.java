package io.entrepot.servicedesk.availability.inventory;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects the desk with the promise of inventory. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "inventory", types = AvailabilityApi.class)
class AvailabilityConfiguration {}
