/** Plans as developers read them. */
@NullMarked
package io.entrepot.developer.plan.web;

import org.jspecify.annotations.NullMarked;
