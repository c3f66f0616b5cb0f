package io.entrepot.developer.application;

import io.entrepot.canonical.order.ConsumerId;

/**
 * Who acts for a partner.
 *
 * @param plan the plan by which the caller is counted
 * @param name of the person, or of the program where none signed in
 */
public record Developer(ConsumerId partner, String plan, String name) {}
