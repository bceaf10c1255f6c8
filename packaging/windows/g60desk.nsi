; The installer for Windows, by NSIS 3 (makensis runs on Windows and on Linux):
;   makensis -DVERSION=0.1.0 -DTREE=build/package/g60desk -DICON=g60desk.ico -DSIDE=side.bmp -DTOP=top.bmp -DOUT=setup.exe
; For one user, without an administrator.  Silent: setup.exe /S [/KIOSK] [/D=C:\folder], and uninstall.exe /S.

Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define NAME "G60 Desk"
!define EXE "g60desk.exe"
!define CLASS "G60Desk.Story"
!define OWN "Software\G60Desk"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\G60Desk"

Name "${NAME}"
OutFile "${OUT}"
!ifndef QUICK
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!endif
RequestExecutionLevel user
ManifestDPIAware true
InstallDir "$LOCALAPPDATA\Programs\G60Desk"
InstallDirRegKey HKCU "${OWN}" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} installer"
VIAddVersionKey LegalCopyright "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${TOP}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${OWN}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
SetFont /LANG=${LANG_ENGLISH} "Segoe UI" 9
SetFont /LANG=${LANG_SIMPCHINESE} "Microsoft YaHei UI" 9
BrandingText "${NAME} ${VERSION}"

LangString WELCOME ${LANG_ENGLISH} "This installs ${NAME} ${VERSION} for you alone. No administrator is needed, nothing is sent, and \
the program needs no network.$\r$\n$\r$\nWhat an older version has kept for you stays.$\r$\n$\r$\n$_CLICK"
LangString WELCOME ${LANG_SIMPCHINESE} "此程序仅为当前用户安装 ${NAME} ${VERSION}，无需管理员权限，不发送任何数据，运行时无需网络。$\r$\n$\r$\n\
旧版本为您保存的内容会保留。$\r$\n$\r$\n$_CLICK"

LangString STORY ${LANG_ENGLISH} "G60 Desk story"
LangString STORY ${LANG_SIMPCHINESE} "G60 Desk 故事"
LangString KIOSK ${LANG_ENGLISH} "Start as a kiosk when this user signs in"
LangString KIOSK ${LANG_SIMPCHINESE} "此用户登录时以展厅模式启动"
LangString RUNS ${LANG_ENGLISH} "G60 Desk is running. Please close it, then try again."
LangString RUNS ${LANG_SIMPCHINESE} "G60 Desk 正在运行。请先关闭，再重试。"
LangString TAKEN ${LANG_ENGLISH} "This folder holds other files. Please choose a new or empty folder."
LangString TAKEN ${LANG_SIMPCHINESE} "此文件夹中有其他文件。请选择新的或空的文件夹。"

; A program that runs keeps its file from being written; a folder with other people's files is not ours to fill.
!macro MayChange
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNS)" /SD IDOK
      SetErrorLevel 3
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; What was installed goes by its name; a folder of the user's is never removed whole.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${EXE}"
!macroend

Section "${NAME}" SectionProgram
  SectionIn RO
  SetShellVarContext current
  !insertmacro MayChange
  ${IfNot} ${FileExists} "$INSTDIR\${EXE}"
    ${If} ${FileExists} "$INSTDIR\_internal\*.*"
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(TAKEN)" /SD IDOK
      SetErrorLevel 4
      Abort
    ${EndIf}
  ${EndIf}
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0

  WriteRegStr HKCU "${OWN}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "G60 Desk contributors"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"

  WriteRegStr HKCU "${CLASSES}\.g60" "" "${CLASS}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "$(STORY)"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section /o "$(KIOSK)" SectionKiosk
  SetShellVarContext current
  CreateShortcut "$SMSTARTUP\${NAME} kiosk.lnk" "$INSTDIR\${EXE}" "kiosk" "$INSTDIR\${EXE}" 0
SectionEnd

Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/KIOSK" $1
  ${IfNot} ${Errors}
    SectionSetFlags ${SectionKiosk} ${SF_SELECTED}
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro MayChange
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$SMSTARTUP\${NAME} kiosk.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${OWN}"
  DeleteRegKey HKCU "${CLASSES}\${CLASS}"
  ReadRegStr $0 HKCU "${CLASSES}\.g60" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey HKCU "${CLASSES}\.g60"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
