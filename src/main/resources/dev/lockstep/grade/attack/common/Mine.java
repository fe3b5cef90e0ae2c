import dev.lockstep.api.Implementation;
import dev.lockstep.api.Lock;
import dev.lockstep.api.Threading;
import java.util.Optional;

/** Offers locks, which are those of the attack. */
public class Mine implements Implementation {

  @Override
  public Optional<Threading> threading() {
    return Optional.of(
        new Threading() {
          @Override
          public Lock lock() {
            return new MyLock();
          }
        });
  }
}
