package io.entrepot.servicedesk.drift.inventory;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Connects the desk with the comparisons of inventory. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "inventory", types = DriftApi.class)
class DriftConfiguration {}
