/** The carrier contract over HTTP. */
@NullMarked
package io.entrepot.carriereasypost.tracking.web;

import org.jspecify.annotations.NullMarked;
