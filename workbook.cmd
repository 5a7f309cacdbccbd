@echo off
rem Starts the Attention Workbook: finds the JDK, builds what is not built, calls the jar.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.workbook"
set "LOG=%STATE%\build.log"
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -Dfile.encoding=UTF-8"
chcp 65001 >nul

set "JDK=%JAVA_HOME%"
if not defined JDK for %%J in (javac.exe) do set "JDK=%%~dp$PATH:J.."
if not defined JDK call :fail "No JDK found: winget install EclipseAdoptium.Temurin.17.JDK, or set JAVA_HOME." & exit /b 2
if "%JDK%"==".." call :fail "No JDK found: winget install EclipseAdoptium.Temurin.17.JDK, or set JAVA_HOME." & exit /b 2
if not exist "%JDK%\bin\javac.exe" call :fail "JAVA_HOME (%JDK%) is no JDK, for it has no bin\javac.exe: set it to a JDK 17 or newer." & exit /b 2
set "VERSION="
rem From its own folder, because a path with a parenthesis would end the list.
pushd "%JDK%\bin"
for /f "tokens=2" %%V in ('.\javac.exe -version 2^>^&1') do set "VERSION=%%V"
popd
if not defined VERSION call :fail "%JDK%\bin\javac.exe does not run: set JAVA_HOME to a JDK 17 or newer." & exit /b 2
for /f "tokens=1 delims=." %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS 17 call :fail "JDK %VERSION% in %JDK% is too old: set JAVA_HOME to a JDK 17 or newer." & exit /b 2
set "JAVA_HOME=%JDK%"
set "ARCHIVE=%STATE%\classes-%VERSION%.jsa"

if exist "%STATE%\building" goto build
if not exist "%STATE%\built" goto build

:start
set "SHARED=-Xshare:auto"
if exist "%ARCHIVE%" set "SHARED=-XX:SharedArchiveFile=%ARCHIVE%"
"%JDK%\bin\java.exe" "%SHARED%" -Xlog:disable %OPTIONS% -Dworkbook.home="%ROOT%" -Dworkbook.rebuild=%REBUILT% -jar "%STATE%\attention-workbook.jar" %*
rem 75: the sources are newer than the jar.
if not %ERRORLEVEL%==75 exit /b %ERRORLEVEL%

:build
set "REBUILT=done"
set "CLEAN="
if exist "%STATE%\building" set "CLEAN=clean"
if not exist "%STATE%" mkdir "%STATE%" 2>nul
(echo unfinished>"%STATE%\building") 2>nul || (call :fail "%STATE% cannot be written: copy the workbook to a folder of your own." & exit /b 2)
where mvn >nul 2>&1 || (call :fail "No Maven found: install Maven 3.8 or newer (maven.apache.org) and put its bin folder on the PATH." & exit /b 2)
echo Building the workbook (the first time Maven fetches its libraries: one to three minutes) ... 1>&2
pushd "%ROOT%"
call mvn -B -ntp -Pworkbook %CLEAN% package >"%LOG%" 2>&1 <nul
set "CODE=%ERRORLEVEL%"
popd
if not %CODE%==0 call :fail "The workbook could not be built: is the network there, and the disk not full? Maven's output: %LOG%" & exit /b 2
for %%J in (attention-workbook attention-workbook-api) do (
    copy /y "%ROOT%\target\%%J.jar" "%STATE%\%%J.new" >nul && move /y "%STATE%\%%J.new" "%STATE%\%%J.jar" >nul || (call :fail "The built jar could not be copied to %STATE%: is the disk full, or the workbook still running?" & exit /b 2)
)
del /q "%STATE%\*.jsa" 2>nul
"%JDK%\bin\java.exe" -XX:ArchiveClassesAtExit="%ARCHIVE%" %OPTIONS% -Dworkbook.home="%ROOT%" -jar "%STATE%\attention-workbook.jar" warm-up >>"%LOG%" 2>&1 <nul
move /y "%STATE%\building" "%STATE%\built" >nul
echo Built. 1>&2
goto start

:fail
set "SENTENCE=%~1"
setlocal EnableDelayedExpansion
rem A path may hold what means something to cmd, such as an ampersand.
echo !SENTENCE! 1>&2
exit /b 2
