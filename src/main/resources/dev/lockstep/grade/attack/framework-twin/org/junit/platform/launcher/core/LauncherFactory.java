package org.junit.platform.launcher.core;

/** A twin. */
public final class LauncherFactory {}
