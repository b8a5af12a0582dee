@echo off
rem Double-click me (Windows): opens the page that reads your draft while you write it.
rem
rem The first time, and when this copy has another version, postlint is installed for you alone,
rem which needs the network and some minutes: by uv or pipx where one of them is there, else in a
rem folder of its own. Nothing else on this computer is touched. To be rid of it: see docs\install.md.
setlocal EnableExtensions
chcp 65001 >nul
set "here=%~dp0.."
for %%I in ("%here%") do set "here=%%~fI"
set "own=%LOCALAPPDATA%\postlint-app"
set "PATH=%USERPROFILE%\.local\bin;%PATH%"
if not exist "%own%" mkdir "%own%"

set "copy="
for /f "usebackq tokens=2 delims== " %%H in (`findstr /b "__version__" "%here%\src\postlint\__init__.py"`) do set "copy=%here% %%~H"
set "known="
if exist "%own%\copy.txt" set /p known=<"%own%\copy.txt"
if "%copy%"=="%known%" if exist "%own%\program.txt" goto start

echo Installing postlint for you. This takes some minutes, once.
echo Installation de postlint pour vous. Cela prend quelques minutes, une seule fois.
where uv >nul 2>nul
if not errorlevel 1 (
  uv tool install --quiet --force "%here%[serve]" || goto failed
  >"%own%\program.txt" echo postlint
  goto installed
)
where pipx >nul 2>nul
if not errorlevel 1 (
  pipx install --force "%here%[serve]" || goto failed
  >"%own%\program.txt" echo postlint
  goto installed
)
set "python=py -3"
%python% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if errorlevel 1 set "python=python"
%python% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if errorlevel 1 goto nopython
%python% -m venv "%own%\venv" || goto failed
"%own%\venv\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check "%here%[serve]" || goto failed
>"%own%\program.txt" echo %own%\venv\Scripts\postlint.exe

:installed
>"%own%\copy.txt" echo %copy%

:start
echo The page opens in your browser. Close this window when you are done.
echo La page s'ouvre dans votre navigateur. Fermez cette fenêtre quand vous avez fini.
set /p program=<"%own%\program.txt"
cd /d "%USERPROFILE%"
"%program%" serve
exit /b

:nopython
echo postlint needs Python 3.11 or newer. Get it from https://www.python.org/downloads/ and double-click again.
echo Il faut Python 3.11 ou plus récent. Prenez-le sur https://www.python.org/downloads/ et double-cliquez de nouveau.
pause
exit /b 1

:failed
echo This did not work. What is said above may help whoever looks after your computer.
echo Cela n'a pas marché. Ce qui est écrit ci-dessus aidera la personne qui s'occupe de votre ordinateur.
pause
exit /b 1
