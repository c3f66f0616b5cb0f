/** The milestones of an order over HTTP. */
@NullMarked
package io.entrepot.partner.milestone.web;

import org.jspecify.annotations.NullMarked;
