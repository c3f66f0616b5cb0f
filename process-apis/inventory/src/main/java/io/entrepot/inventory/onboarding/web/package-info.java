/** Reading over HTTP whether a node can be taken into use. */
@NullMarked
package io.entrepot.inventory.onboarding.web;

import org.jspecify.annotations.NullMarked;
