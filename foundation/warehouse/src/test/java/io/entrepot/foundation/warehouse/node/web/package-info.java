/** Tests of how the abilities are told. */
@NullMarked
package io.entrepot.foundation.warehouse.node.web;

import org.jspecify.annotations.NullMarked;
