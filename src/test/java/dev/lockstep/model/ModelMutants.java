package dev.lockstep.model;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All wrong machines, each with the laws that have to fail on it. */
final class ModelMutants {

  private ModelMutants() {}

  private static ModelMutant kernel(
      String name, String fault, Function<Settings, Kernel> kernels, String... killedBy) {
    return new ModelMutant(name, fault, Lab.kernel(kernels), List.of(killedBy));
  }

  private static ModelMutant scheduler(
      String name, String fault, UnaryOperator<Scheduler> schedulers, String... killedBy) {
    return new ModelMutant(name, fault, Lab.scheduler(schedulers), List.of(killedBy));
  }

  static List<ModelMutant> all() {
    return List.of(
        kernel(
            "LosesRegisters",
            "a thread that leaves its CPU loses what it had in the registers",
            WrongKernels.LosesRegisters::new,
            "OsSchedulingProperties.aProgramGoesOnWhereItStoppedWhateverTheSchedule",
            "OsThreadProperties.aProgramWithOneThreadIsOneLine"),
        kernel(
            "LoadsWithoutSaving",
            "contexts are loaded, but nobody sees them saved",
            WrongKernels.LoadsWithoutSaving::new,
            "OsSchedulingProperties.oneCpuLoadsRunsAndSavesOneContextAfterTheOther",
            "OsSchedulingProperties.everyCpuTakesTasksOneAfterTheOtherWhateverThePolicy",
            "OsSchedulingProperties.aProgramGoesOnWhereItStoppedWhateverTheSchedule"),
        kernel(
            "WakesStraightToRunning",
            "a thread whose I/O ends takes an idle CPU at once",
            WrongKernels.WakesStraightToRunning::new,
            "OsSchedulingProperties.onlyTheArrowsOfTheDiagramOccur",
            "OsSchedulingProperties.aReadyThreadRunsBecauseTheSchedulerChoseIt"),
        kernel(
            "ZombiesVanish",
            "a process that ends disappears before its parent has waited",
            WrongKernels.ZombiesVanish::new,
            "OsProcessProperties.aProcessExistsExactlyWhileItsPcbIsInTheTable",
            "ForkProperties.aChildThatHasEndedAndIsNotCollectedIsAZombie",
            "ForkProperties.aZombieGoesWhenTheParentWaits"),
        kernel(
            "StoresReachOtherProcesses",
            "a store changes the variable of that name in all processes",
            WrongKernels.StoresReachOtherProcesses::new,
            "OsProcessProperties.eachProcessHasItsOwnTextDataAndStackRegions",
            "OsProcessProperties.severalProgramsShareOneCpuAndItsMemoryWithoutDisturbingEachOther",
            "SharingProperties.aGlobalChangedInOneProcessIsUnchangedInAllOthers"),
        kernel(
            "ForkShares",
            "parent and child share their memory after a fork",
            WrongKernels.ForkShares::new,
            "ForkProperties.theChildIsACopyAndAfterwardsTheTwoChangeIndependently",
            "ForkProperties.underNoScheduleTheTwoSeeEachOthersChanges",
            "SharingProperties.aGlobalChangedInOneProcessIsUnchangedInAllOthers"),
        kernel(
            "ExecKeepsTheData",
            "a new program finds the data of the old one",
            WrongKernels.ExecKeepsTheData::new,
            "OsProcessProperties.aProcessIsMadeOfProgramDataAndPcb"),
        kernel(
            "ThreadsShareOneStack",
            "the threads of a process share one stack",
            WrongKernels.ThreadsShareOneStack::new,
            "OsThreadProperties.threadsShareCodeAndDataButEachHasItsOwnStack"),
        kernel(
            "WaitsBusily",
            "whoever has to wait tries again and again",
            WrongKernels.WaitsBusily::new,
            "OsSchedulingProperties.aBlockedReaderUsesNoCpuHoweverLongItWaits",
            "OsProcessProperties.aDaemonSleepsUntilItIsNeeded",
            "OsThreadProperties.aThreadGetsTheCpuAndAsksForMoreOnlyThen"),
        kernel(
            "CpuWaitsForTheDevice",
            "no CPU works while a device does",
            WrongKernels.CpuWaitsForTheDevice::new,
            "OsSchedulingProperties.theCpuIsSwitchedOnIoAndWhenItWasHeldTooLong",
            "OsSchedulingProperties.blockingWastesTheCpuUnlessSomethingElseOverlaps",
            "OsThreadProperties.oneThreadWaitsAndTheOthersGoOn",
            "OsSchedulingProperties.whoIsNotRunningUsesNoCpuButTheCpuWorksOnForOthers",
            "SharingProperties.asynchronousExecutionHelpsWhereThereIsWaitingToOverlap"),
        kernel(
            "SpaceIsAlwaysChanged",
            "the address space is installed anew at every switch",
            WrongKernels.SpaceIsAlwaysChanged::new,
            "OsSchedulingProperties.betweenThreadsOfOneProcessTheAddressSpaceStays",
            "CostProperties.aSwitchBetweenProcessesCostsWhatTheAddressSpaceCostsMore"),
        kernel(
            "ExecutesTwoAtOnce",
            "a CPU executes two instructions at one instant",
            WrongKernels.ExecutesTwoAtOnce::new,
            "OsSchedulingProperties.aCpuExecutesOneTaskAtAnyInstant"),
        kernel(
            "IgnoresAffinity",
            "a thread that is bound to a CPU runs on others, too",
            WrongKernels.IgnoresAffinity::new,
            "OsSchedulingProperties.afterIoAThreadGoesOnOnAnyCpuThatItMayUse"),
        kernel(
            "ServesTheLastFirst",
            "a device serves the last request first",
            WrongKernels.ServesTheLastFirst::new,
            "OsProcessProperties.competitorsForADeviceAreServedInOrder"),
        kernel(
            "FilesBelongToThreads",
            "the files are closed when a thread ends",
            WrongKernels.FilesBelongToThreads::new,
            "OsThreadProperties.filesBelongToTheProcessAndNotToTheThreadThatOpenedThem"),
        kernel(
            "OneThreadOfAProcessAtATime",
            "two threads of one process never run at once",
            WrongKernels.OneThreadOfAProcessAtATime::new,
            "OsThreadProperties.theCpuIsGivenToThreads",
            "OsThreadProperties.threadsOfAProcessNeedNotRunOneRightAfterTheOther"),
        kernel(
            "ProcessOutlivesItsThreads",
            "a process lives on without any thread",
            WrongKernels.ProcessOutlivesItsThreads::new,
            "OsThreadProperties.everyProcessHasAThread"),
        kernel(
            "ExitEndsOneThread",
            "exit ends the thread that calls it, and no other",
            WrongKernels.ExitEndsOneThread::new,
            "OsThreadProperties.whenTheProcessEndsAllItsThreadsEnd"),
        kernel(
            "WholeProcessBlocks",
            "one thread that waits for a device stops its process",
            WrongKernels.WholeProcessBlocks::new,
            "OsThreadProperties.oneThreadWaitsAndTheOthersGoOn"),
        kernel(
            "OrphansAreForgotten",
            "nobody adopts an orphan",
            WrongKernels.OrphansAreForgotten::new,
            "OsProcessProperties.everyProcessButTheFirstIsMadeByASystemCallOfAnother",
            "ForkProperties.anOrphanIsAdopted"),
        kernel(
            "TheBlockedLoseTheirFiles",
            "a process that blocks loses its files",
            WrongKernels.TheBlockedLoseTheirFiles::new,
            "OsProcessProperties.aBlockedProcessUsesNoCpuAndStillOwnsEverything"),
        kernel(
            "NoMemoryProtection",
            "a store to what is not there goes to whoever has it",
            WrongKernels.NoMemoryProtection::new,
            "OsProcessProperties.eachThreadHasItsOwnRegistersAndAnAccessOutsideIsTrapped"),
        kernel(
            "LocksAreNotTakenBack",
            "the locks of a process outlive it",
            WrongKernels.LocksAreNotTakenBack::new,
            "OsProcessProperties.whatAProcessHeldIsTakenBackAtItsEnd"),
        kernel(
            "ProgramsReachDevices",
            "an instruction reaches a device without a system call",
            WrongKernels.ProgramsReachDevices::new,
            "OsProcessProperties.onlyASystemCallReachesBeyondTheProcess",
            "SharingProperties.theKernelTellsTheParentHowAChildEnded"),
        kernel(
            "NoMoreThanThreeProcesses",
            "there is room for three processes only",
            WrongKernels.NoMoreThanThreeProcesses::new,
            "OsProcessProperties.processesAreMadeAndEndWhileTheSystemRuns",
            "ForkProperties.aServerMayForkForEachRequestOrKeepSpareChildren"),
        kernel(
            "MemoryIsPartOfTheContext",
            "memory is saved and loaded with the registers",
            WrongKernels.MemoryIsPartOfTheContext::new,
            "OsSchedulingProperties.aSwitchTouchesTheCpusStateOnly",
            "OsThreadProperties.threadsShareMemoryAndFilesButNotRegisters",
            "SharingProperties.sharedDataLiveInTheProcessAndOutliveTheThread"),
        kernel(
            "LocksAreAlwaysGranted",
            "a lock is given to everybody who asks",
            WrongKernels.LocksAreAlwaysGranted::new,
            "OsThreadProperties.aThreadGetsTheCpuAndAsksForMoreOnlyThen",
            "SharingProperties.locksAndSleepingInfluenceThreadsButDoNotControlThem"),
        kernel(
            "ThreadsAreProcesses",
            "a new thread gets an address space of its own",
            WrongKernels.ThreadsAreProcesses::new,
            "OsThreadProperties.eachThreadIsAnotherPathThroughTheSameCode",
            "OsThreadProperties.threadsShareMemoryAndFilesButNotRegisters",
            "OsThreadProperties.aThreadIsLightButHasNoAddressSpaceOfItsOwn"),
        kernel(
            "CallsForgetWhereTheyCameFrom",
            "a call pushes no return address",
            WrongKernels.CallsForgetWhereTheyCameFrom::new,
            "OsThreadProperties.theStackHoldsReturnAddressesAndValuesAndTheTextStaysInItsRegion"),
        kernel(
            "ForkReturnsOnce",
            "a fork returns in the parent only",
            WrongKernels.ForkReturnsOnce::new,
            "ForkProperties.forkIsCalledOnceAndReturnsTwice",
            "ForkProperties.forkReturnsZeroInTheChildAndTheChildsPidInTheParent"),
        kernel(
            "ForkReturnsThePidTwice",
            "a fork returns the pid in the child, too",
            WrongKernels.ForkReturnsThePidTwice::new,
            "ForkProperties.forkReturnsZeroInTheChildAndTheChildsPidInTheParent",
            "ForkProperties.aParentNotesThePidsAndAChildAsksForItsParent"),
        kernel(
            "TheChildBeginsAfresh",
            "a forked child has the first data and not those of its parent",
            WrongKernels.TheChildBeginsAfresh::new,
            "ForkProperties.theChildIsACopyAndAfterwardsTheTwoChangeIndependently",
            "ForkProperties.underNoScheduleTheTwoSeeEachOthersChanges",
            "SharingProperties.aForkedChildHasTheParentsMemoryAndASpawnedOneAFreshOne"),
        kernel(
            "TheChildForgetsItsParent",
            "every child is a child of the first process",
            WrongKernels.TheChildForgetsItsParent::new,
            "ForkProperties.aParentNotesThePidsAndAChildAsksForItsParent"),
        kernel(
            "WaitingDoesNotCollect",
            "a zombie stays when its parent has waited",
            WrongKernels.WaitingDoesNotCollect::new,
            "ForkProperties.aZombieGoesWhenTheParentWaits"),
        kernel(
            "TheStatusIsLost",
            "every process ends with status 0",
            WrongKernels.TheStatusIsLost::new,
            "SharingProperties.theKernelTellsTheParentHowAChildEnded",
            "OsProcessProperties.eachThreadHasItsOwnRegistersAndAnAccessOutsideIsTrapped"),
        kernel(
            "TheOldestAlwaysComesFirst",
            "only one schedule is possible",
            WrongKernels.TheOldestAlwaysComesFirst::new,
            "SharingProperties.childrenRunInAnyOrder",
            "SharingProperties.theOrderOfThreadsIsTheSystems",
            "CoroProperties.threadsHaveManyOrdersAndCoroutinesOne",
            "GilProperties.theLockDoesNotPreventTheRace"),
        kernel(
            "SharedMemoryIsPrivate",
            "a store to shared memory does not reach the others",
            WrongKernels.SharedMemoryIsPrivate::new,
            "SharingProperties.sharedMemoryNeedsTheKernelOnlyToSetItUp"),
        kernel(
            "OneInterpreterLockForAll",
            "all processes share one interpreter lock",
            WrongKernels.OneInterpreterLockForAll::new,
            "GilProperties.eachProcessHasALockOfItsOwn"),
        kernel(
            "TheTimerSwitchesCoroutines",
            "the timer switches coroutines",
            WrongKernels.TheTimerSwitchesCoroutines::new,
            "CoroProperties.coroutinesLoseAnUpdateOnlyIfTheyGiveWayInTheMiddleOfIt",
            "CoroProperties.theProgramSchedulesItsCoroutinesAndTheSystemDoesNotNotice",
            "CoroProperties.threadsAreSwitchedByTheSliceAndCoroutinesWhereTheyChoose"),
        kernel(
            "OneProcessForEachProgram",
            "a program that is started twice is one process",
            WrongKernels.OneProcessForEachProgram::new,
            "OsProcessProperties.aProgramStartedTwiceIsTwoProcesses",
            "OsProcessProperties.aProcessIsAProgramPlusResources"),
        kernel(
            "EveryFileRuns",
            "what lies on the disk is run",
            WrongKernels.EveryFileRuns::new,
            "OsProcessProperties.aFileOnTheDiskIsNoProcessUntilItIsLoaded"),
        kernel(
            "OneCpuOnly",
            "only one CPU is used",
            settings -> new Kernel(settings.cpus(1)),
            "OsSchedulingProperties.parallelismNeedsSeveralCpus",
            "OsSchedulingProperties.executionIsParallelWithMoreTasksThanCpusToo",
            "OsSchedulingProperties.whatRunsInParallelIsConcurrentButNotTheOtherWayRound",
            "GilProperties.busyThreadsUseOneCpuWithTheLockAndAllWithoutIt"),
        kernel(
            "SwitchingIsFree",
            "switches take no time",
            settings -> new Kernel(settings.costs(0, 0, 0)),
            "OsSchedulingProperties.betweenThreadsOfOneProcessTheAddressSpaceStays",
            "CostProperties.aSwitchBetweenProcessesCostsWhatTheAddressSpaceCostsMore",
            "CostProperties.theShorterTheSliceTheMoreTimeIsWasted"),
        kernel(
            "TheBufferHasNoLimit",
            "a pipe takes whatever is written",
            settings -> new Kernel(settings.buffer(1_000)),
            "SharingProperties.dataAreCopiedIntoTheKernelAndOutAgain"),
        kernel(
            "ThereIsNoInterpreterLock",
            "there is no interpreter lock",
            settings -> new Kernel(settings.gil(0)),
            "GilProperties.busyThreadsUseOneCpuWithTheLockAndAllWithoutIt",
            "GilProperties.aThreadHoldsTheLockWhenItExecutesAndTheOthersWait",
            "GilProperties.theLockIsGivenUpAfterAnyIntervalThatIsSetIfSomebodyWaits",
            "GilProperties.aHundredThreadsOnAHundredCpusUseOne",
            "GilProperties.theLockDoesNotPreventTheRace"),
        kernel(
            "TheIntervalIsAHundred",
            "the interpreter lock is given up after a hundred bytecodes",
            settings -> new Kernel(settings.gil(Math.min(settings.gil(), 1) * 100)),
            "GilProperties.theLockIsGivenUpAfterAnyIntervalThatIsSetIfSomebodyWaits",
            "GilProperties.theLockDoesNotPreventTheRace"),
        scheduler(
            "SliceNeverEnds",
            "a time slice never ends",
            WrongSchedulers.SliceNeverEnds::new,
            "OsSchedulingProperties.theSchedulerDecidesHowLongAProgramRuns",
            "OsSchedulingProperties.theCpuIsSwitchedOnIoAndWhenItWasHeldTooLong",
            "OsSchedulingProperties.aHigherPriorityNeverWaitsForALowerOne",
            "OsSchedulingProperties.moreTasksThanCpusTakeTurnsSoThatAllAreUnderWay",
            "CostProperties.theShorterTheSliceTheMoreTimeIsWasted"),
        scheduler(
            "OneIsSkipped",
            "the youngest thread is always passed over",
            WrongSchedulers.OneIsSkipped::new,
            "OsSchedulingProperties.roundRobinIsFairToWithinOneRound"),
        scheduler(
            "WaitingDoesNotCount",
            "nobody is credited for having waited",
            WrongSchedulers.WaitingDoesNotCount::new,
            "OsSchedulingProperties.strictPriorityCanStarveAndAgeingCuresIt"),
        scheduler(
            "TurnsOfProcesses",
            "processes take turns, and not threads",
            WrongSchedulers.TurnsOfProcesses::new,
            "OsThreadProperties.theUnitThatIsScheduledIsTheThread"));
  }
}
