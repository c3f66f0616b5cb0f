/** What a carrier told and a person must look at, kept until then. */
@NullMarked
package io.entrepot.carriereasypost.cases;

import org.jspecify.annotations.NullMarked;
