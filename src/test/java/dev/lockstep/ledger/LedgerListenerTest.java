package dev.lockstep.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class LedgerListenerTest {

  @Test
  void theLauncherFindsIt() {
    assertThat(ServiceLoader.load(TestExecutionListener.class))
        .hasAtLeastOneElementOfType(LedgerListener.class);
  }

  @Test
  void aRunWithinTheRunIsNoRunOfItsOwn(@TempDir Path directory) {
    Optional<String> before =
        Optional.ofNullable(System.setProperty(LedgerListener.DIRECTORY, directory.toString()));
    try {
      LauncherConfig alone =
          LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
      LauncherFactory.create(alone)
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(HearingTest.Passes.class))
                  .build(),
              new LedgerListener());
    } finally {
      before.ifPresentOrElse(
          value -> System.setProperty(LedgerListener.DIRECTORY, value),
          () -> System.clearProperty(LedgerListener.DIRECTORY));
    }
    assertThat(directory).isEmptyDirectory();
  }
}
