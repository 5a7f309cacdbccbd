@echo off
rem Starts the Attention Workbook: finds the JDK, has it build what is not built, calls the jar.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.workbook"
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -Dfile.encoding=UTF-8"
chcp 65001 >nul
if not "%ROOT%"=="%ROOT:;=%" call :fail "The workbook cannot work in %ROOT%: Java separates folders by the semicolon. Rename the folder, or move the workbook." & exit /b 2
set "WHOLE=%ROOT%\"
if not "%WHOLE%"=="%WHOLE:!\=%" call :fail "The workbook cannot work in %ROOT%: Java reads no jar below a folder whose name ends in an exclamation mark. Rename the folder, or move the workbook." & exit /b 2

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
"%JDK%\bin\java.exe" -XX:TieredStopAtLevel=1 "%ROOT%\src\main\java\attention\workbook\Build.java" "%ROOT%" "%ARCHIVE%" %OPTIONS%
if %ERRORLEVEL%==1 call :fail "Java cannot start in %ROOT%: move the workbook to a folder whose path has letters of this system's language alone." & exit /b 2
if errorlevel 1 exit /b 2
goto start

:fail
set "SENTENCE=%~1"
setlocal EnableDelayedExpansion
rem A path may hold what means something to cmd, such as an ampersand.
echo !SENTENCE! 1>&2
exit /b 2
